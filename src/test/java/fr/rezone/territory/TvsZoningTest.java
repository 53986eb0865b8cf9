package fr.rezone.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallWorld;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Territory 01001 holds Alpha (100 inhabitants), Bêta (300) and Gamma (500). */
class TvsZoningTest {
  private final Path folder;
  private final SmallWorld world = new SmallWorld();

  TvsZoningTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private TvsZoning zoning(String tvs) {
    Atlas atlas = SmallAtlas.of(world, folder).atlas();
    return atlas.zoning(atlas.zonings().rules().professions().getFirst(), atlas.tvs().get(tvs));
  }

  private void levels(String alpha, String beta, String gamma) {
    world.put(
        SmallWorld.ZONINGS,
        SmallWorld.zoningHeader()
            + line("01001", alpha, "")
            + line("01002", beta, "")
            + line("71001", gamma, ""));
  }

  private static String line(String code, String level, String date) {
    return SmallWorld.zoning(code, "", "", "", "01", "01001", "Alpha", level, date);
  }

  @Test
  void theLevelOfMostInhabitantsIsShownWithItsParts() {
    TvsZoning zoning = zoning("01001");
    assertThat(zoning.isMixed()).isTrue();
    assertThat(zoning.majority().level().letters()).isEqualTo("ZAC");
    assertThat(zoning.parts())
        .extracting(TvsZoning.Share::communes, TvsZoning.Share::population)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, 800),
            org.assertj.core.groups.Tuple.tuple(1, 100));
    assertThat(zoning.unzonedPopulation()).isZero();
  }

  @Test
  void aPartWithoutLevelIsCountedApart() {
    levels("1_ZIP", "", "NC");
    TvsZoning zoning = zoning("01001");
    assertThat(zoning.isMixed()).isFalse();
    assertThat(zoning.majority().level().letters()).isEqualTo("ZIP");
    assertThat(zoning.unzonedPopulation()).isEqualTo(800);
  }

  @Test
  void nothingZonedIsEmpty() {
    assertThat(zoning("2A01").isEmpty()).isTrue();
    assertThat(zoning("2A01").unzonedPopulation()).isEqualTo(50);
  }

  @Test
  void equalPopulationsAreDecidedByTheNumberOfCommunesThenByTheGreaterNeed() {
    world.edit(SmallWorld.COMMUNES, "\"population\":500", "\"population\":400");
    levels("2_ZAC", "2_ZAC", "1_ZIP"); // 400 in two communes against 400 in one
    assertThat(zoning("01001").majority().level().letters()).isEqualTo("ZAC");
    world.edit(SmallWorld.COMMUNES, "\"population\":300", "\"population\":400");
    levels("", "2_ZAC", "1_ZIP"); // 400 in one commune each
    assertThat(zoning("01001").majority().level().letters()).isEqualTo("ZIP");
  }

  @Test
  void oneLevelUnderTwoDecreesIsNotMixedAndShowsTheDecreeOfMostInhabitants() {
    world.put(
        SmallWorld.ZONINGS,
        SmallWorld.zoningHeader()
            + line("01001", "1_ZIP", "30/10/2025")
            + line("01002", "1_ZIP", "30/10/2025")
            + line("71001", "1_ZIP", "05/06/2023"));
    TvsZoning zoning = zoning("01001");
    assertThat(zoning.isMixed()).isFalse();
    assertThat(zoning.parts().getFirst().population()).isEqualTo(900);
    assertThat(zoning.majority().decreeDate()).contains(LocalDate.of(2023, 6, 5));
    assertThat(zoning.majority().method().id()).isEqualTo("medecin-2021");
  }

  @Test
  void aDesignationWithoutDateTakesTheMethodOfTheDayOfTheFile() {
    assertThat(zoning("69382").majority().method().id()).isEqualTo("medecin-2025");
    assertThat(zoning("71002").majority().method().id()).isEqualTo("medecin-2021");
    assertThat(zoning("69381").majority().level().letters()).isEqualTo("ZAR");
  }
}
