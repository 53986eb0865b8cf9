package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallWorld;
import fr.rezone.indicator.SmallFigures;
import fr.rezone.release.store.Store;
import fr.rezone.territory.Level;
import fr.rezone.territory.around.NothingNear;
import fr.rezone.territory.structure.StructureCoverage;
import fr.rezone.territory.structure.Structures;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {
  private final Path folder;

  DifferenceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static final Structures NO_STRUCTURES =
      new Structures(List.of(), new StructureCoverage(Set.of(), Set.of(), false, Set.of()));

  private Store store(SmallWorld world) {
    SmallFigures small = SmallFigures.of(world, folder);
    return new Store(
        small.atlas(),
        small.figures(),
        NO_STRUCTURES,
        NothingNear.of(NO_STRUCTURES, small.atlas().tvs().size()));
  }

  @Test
  void nothingDiffersFromItself() {
    Difference none = Difference.between(store(new SmallWorld()), store(new SmallWorld()));
    assertThat(none.levels()).isEmpty();
    assertThat(none.territories()).isEmpty();
    assertThat(none.figures()).isEmpty();
  }

  @Test
  void aLevelThatChangedIsToldPerCommuneAndProfession() {
    Difference difference =
        Difference.between(
            store(new SmallWorld()),
            store(
                new SmallWorld()
                    .edit(SmallWorld.ZONINGS, "\"NC\",\"\",\"3_", "\"1_ZIP\",\"\",\"3_")));
    assertThat(difference.levels())
        .contains(new Difference.LevelChange("medecin", "2A001", "Zêta", "", "ZIP", 50))
        .allMatch(change -> change.profession().equals("medecin"));
  }

  @Test
  void namesAppearancesAndMembershipsAreTold() {
    SmallWorld after =
        new SmallWorld()
            .edit(SmallWorld.COMMUNES, "\"nom\":\"Alpha\"", "\"nom\":\"Alpha-la-Neuve\"")
            .edit(
                SmallWorld.ZONINGS,
                "\"Hauts-et-Lacs\",\"01\",\"01001\",\"Alpha\",\"\",\"\",\"\",\"\",\"\",\"1_ZIP\"",
                "\"Hauts-et-Lacs\",\"01\",\"01009\",\"Nouveau\",\"\",\"\",\"\",\"\",\"\",\"1_ZIP\"");
    assertThat(Difference.between(store(new SmallWorld()), store(after)).territories())
        .extracting(change -> change.level().id() + " " + change.code() + " " + change.change())
        .containsExactlyInAnyOrder(
            "commune 01001 s’appelait « Alpha »",
            "tvs 01009 nouveau",
            "tvs 01001 communes gagnées : aucune ; perdues : 01001");
    assertThat(Difference.between(store(after), store(new SmallWorld())).territories())
        .extracting(Difference.TerritoryChange::change)
        .contains("n’existe plus");
  }

  @Test
  void figuresThatMovedAreCountedWithTheOneThatMovedMost() {
    SmallWorld after =
        new SmallWorld()
            .edit(SmallWorld.PRACTITIONERS, "01001;Alpha;2019;2", "01001;Alpha;2019;3")
            .edit(SmallWorld.PRACTITIONERS, "71002;Delta;2019;2", "71002;Delta;2019;8");
    List<Difference.FigureChange> changes =
        Difference.between(store(new SmallWorld()), store(after)).figures();
    assertThat(changes)
        .contains(
            new Difference.FigureChange("generalistes", Level.TVS, 2, "71002 Delta : 2 → 8"),
            new Difference.FigureChange(
                "habitants-par-generaliste", Level.TVS, 1, "01001 Alpha : 900 → 600"))
        .noneMatch(change -> change.indicator().equals("population"));
  }
}
