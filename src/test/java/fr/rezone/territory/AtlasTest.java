package fr.rezone.territory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small world, joined: see the table of {@link SmallWorld}. */
class AtlasTest {
  private final Path folder;
  private final SmallWorld world = new SmallWorld();

  AtlasTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SmallAtlas joined() {
    return SmallAtlas.of(world, folder);
  }

  @Test
  void codesOfAnyVintageLeadToALivingCommune() {
    Recoding recoding = joined().atlas().recoding();
    assertThat(recoding.find("71002")).contains("71002");
    assertThat(recoding.find("71003")).contains("71002");
    assertThat(recoding.find("20001")).contains("2A001");
    assertThat(recoding.find("69123")).contains("69123");
    assertThat(recoding.find("69381")).contains("69381");
    assertThat(recoding.find("99999")).isEmpty();
  }

  @Test
  void recodingIsIdempotentWhateverTheMergers() {
    Random random = new Random(1943);
    for (int round = 0; round < 200; round++) {
      Set<String> living = new HashSet<>();
      Map<String, String> former = new HashMap<>();
      for (int i = 0; i < 30; i++) {
        living.add(String.valueOf(random.nextInt(100)));
      }
      List<String> targets = new ArrayList<>(living);
      for (int i = 0; i < 30; i++) {
        former.put(
            String.valueOf(random.nextInt(200)), targets.get(random.nextInt(targets.size())));
      }
      Recoding recoding = new Recoding(living, former);
      for (int code = 0; code < 250; code++) {
        Optional<String> once = recoding.find(String.valueOf(code));
        assertThat(once.flatMap(recoding::find)).isEqualTo(once);
        assertThat(once.stream()).allMatch(living::contains);
      }
    }
  }

  @Test
  void aMergedCommuneKeepsTheTerritoryOfTheCodeItKeeps() {
    SmallAtlas joined = joined();
    Commune delta = joined.atlas().communes().get("71002");
    assertThat(delta.tvs()).isEqualTo("71002");
    assertThat(delta.formerNames()).containsExactly("Epsilon");
    assertThat(joined.atlas().tvs().contains("71003")).isFalse();
    assertThat(joined.report("zonages").notes())
        .containsEntry("ancienne commune, remplacée par la ligne de la commune actuelle", 1L);
  }

  @Test
  void aMergedCommuneWithoutARowOfItsOwnTakesThatOfAFormerOne() {
    world.edit(SmallWorld.ZONINGS, "\"COM\",\"71002\"", "\"COM\",\"99998\"");
    SmallAtlas joined = joined();
    assertThat(joined.atlas().communes().get("71002").tvs()).isEqualTo("71003");
    assertThat(joined.report("zonages").notes())
        .containsEntry("ancienne commune, ramenée à la commune actuelle", 1L)
        .containsEntry("commune inconnue du code géographique", 1L);
  }

  @Test
  void aWholeCityHasASheetButIsNeitherZonedNorSummedNorDrawn() {
    Atlas atlas = joined().atlas();
    Commune city = atlas.communes().get("69123");
    Profession physicians = atlas.zonings().rules().professions().getFirst();
    assertThat(city.divided()).isTrue();
    assertThat(city.isArrondissement()).isFalse();
    assertThat(city.tvs()).isNull();
    assertThat(atlas.zoning(physicians, city)).isEmpty();
    assertThat(atlas.undividedCommunes()).doesNotContain(city);
    assertThat(atlas.undividedCommunes().stream().mapToInt(c -> c.population().orElse(0)).sum())
        .isEqualTo(100 + 300 + 500 + 1000 + 50 + 1200 + 800);
    Commune first = atlas.communes().get("69381");
    assertThat(first.isArrondissement()).isTrue();
    assertThat(first.whole()).isEqualTo("69123");
    assertThat(first.epci()).isEqualTo("200000002");
    assertThat(city.epci()).isEqualTo("200000002");
    assertThat(atlas.tvs().get("69381").communes()).containsExactly("69381");
  }

  @Test
  void corsicanCodesAreText() {
    Atlas atlas = joined().atlas();
    assertThat(atlas.tvs().get("2A01").communes()).containsExactly("2A001");
    assertThat(atlas.departements().get("2A").region()).isEqualTo("94");
  }

  @Test
  void aTerritoryOverTwoRegionsListsThemByPopulationAndKeepsItsAttachment() {
    Tvs alpha = joined().atlas().tvs().get("01001");
    assertThat(alpha.communes()).containsExactly("01001", "01002", "71001");
    assertThat(alpha.population()).isEqualTo(900);
    assertThat(alpha.departement()).isEqualTo("01");
    assertThat(alpha.region()).isEqualTo("84");
    assertThat(alpha.departements()).containsExactly("71", "01");
    assertThat(alpha.regions()).containsExactly("27", "84");
  }

  @Test
  void partsOfEqualPopulationAreInTheOrderOfCodes() {
    world.edit(SmallWorld.COMMUNES, "\"population\":500", "\"population\":400");
    assertThat(joined().atlas().tvs().get("01001").departements()).containsExactly("01", "71");
  }

  @Test
  void aCollectivityStandsBesideTheRegionsWithoutTerritory() {
    SmallAtlas joined = joined();
    Commune island = joined.atlas().communes().get("97501");
    assertThat(island.part()).isEqualTo(Part.COM);
    assertThat(island.tvs()).isNull();
    assertThat(island.region()).isEqualTo("975");
    assertThat(island.population()).isEqualTo(OptionalInt.empty());
    assertThat(joined.report("communes").notes()).containsEntry("population absente", 1L);
    assertThat(joined.report("zonages").notes())
        .doesNotContainKey("communes sans territoire de vie-santé");
  }

  @Test
  void aQuarterMayHaveALevelOfItsOwnAndLieInSeveralCommunes() {
    SmallAtlas joined = joined();
    Atlas atlas = joined.atlas();
    Profession physicians = atlas.zonings().rules().professions().getFirst();
    assertThat(atlas.zoning(physicians, atlas.communes().get("01002")).orElseThrow().level().id())
        .isEqualTo("zac");
    assertThat(atlas.zonings().ofQuartier("QN00101M").orElseThrow().level().id()).isEqualTo("zip");
    assertThat(atlas.zonings().ofQuartier("QN06901N")).isEmpty();
    assertThat(atlas.quartiersOf("69382")).extracting(Quartier::code).containsExactly("QN06901N");
    assertThat(atlas.quartiersOf("01001")).isEmpty();
    assertThat(joined.report("zonage-quartiers").notes())
        .containsEntry("quartier absent de la liste nationale", 1L);
  }

  @Test
  void aQuarterWhoseCommunesAreAllUnknownIsLeftOut() {
    world.edit(SmallWorld.QUARTIERS, "\"69381; 69382\"", "99998");
    SmallAtlas joined = joined();
    assertThat(joined.atlas().quartiers().all())
        .extracting(Quartier::code)
        .containsExactly("QN00101M");
    assertThat(joined.report("quartiers").notes())
        .containsEntry("quartier sans commune connue, laissé de côté", 1L);
  }

  @Test
  void statusesOfMergedCommunesFollowTheLivingOne() {
    SmallAtlas joined = joined();
    FiscalZones zones = joined.atlas().fiscalZones();
    assertThat(zones.zrrStatus("01001")).contains("C");
    assertThat(zones.zrrStatus("71002")).contains("PC");
    assertThat(zones.zrrStatus("01002")).isEmpty();
    assertThat(zones.zfu()).containsExactly("69123");
    assertThat(joined.report("zrr").notes())
        .containsEntry("commune inconnue du code géographique", 1L);
  }

  @Test
  void unknownLevelsAreCountedAndLeaveThePlaceUnzoned() {
    world
        .edit(SmallWorld.ZONINGS, "\"1_ZIP\",\"\"", "\"9_ZZZ\",\"\"")
        .edit(SmallWorld.ZONINGS, "\"2_ZAC\",\"\"", "\"NC - voir l’arrêté\",\"\"");
    SmallAtlas joined = joined();
    Profession physicians = joined.atlas().zonings().rules().professions().getFirst();
    assertThat(joined.atlas().zoning(physicians, joined.atlas().tvs().get("01001")).isEmpty())
        .isTrue();
    assertThat(joined.report("zonages").notes())
        .containsEntry("niveau inconnu « 9_ZZZ » (zmed)", 2L);
  }

  @Test
  void aCodeWrittenTwiceKeepsItsFirstRecord() {
    world.edit(
        SmallWorld.COMMUNES,
        "{\"code\":\"01002\"",
        "{\"code\":\"01001\",\"nom\":\"Doublon\",\"type\":\"commune-actuelle\"},\n{\"code\":\"01002\"");
    world.edit(
        "cog/regions.json",
        "{\"code\":\"27\"",
        "{\"code\":\"84\",\"nom\":\"Doublon\"},{\"code\":\"27\"");
    SmallAtlas joined = joined();
    assertThat(joined.atlas().communes().get("01001").name()).isEqualTo("Alpha");
    assertThat(joined.atlas().regions().get("84").name()).isEqualTo("Hauts-et-Lacs");
    assertThat(joined.report("communes").notes())
        .containsEntry("code écrit deux fois, le premier gardé", 1L);
  }

  @Test
  void theOrderOfRecordsChangesNothing() {
    Atlas reference = joined().atlas();
    List<String> lines = new ArrayList<>(world.text(SmallWorld.ZONINGS).lines().toList());
    String header = lines.removeFirst();
    Collections.shuffle(lines, new Random(3));
    world.put(SmallWorld.ZONINGS, header + "\n" + String.join("\n", lines) + "\n");
    Atlas shuffled = joined().atlas();
    assertThat(shuffled.tvs().all()).isEqualTo(reference.tvs().all());
    assertThat(shuffled.communes().all()).isEqualTo(reference.communes().all());
    for (Profession profession : reference.zonings().rules().professions()) {
      for (Tvs tvs : reference.tvs().all()) {
        assertThat(shuffled.zoning(profession, tvs)).isEqualTo(reference.zoning(profession, tvs));
      }
    }
  }

  @Test
  void membersOfATerritoryNameIt() {
    Atlas atlas = joined().atlas();
    for (Tvs tvs : atlas.tvs().all()) {
      assertThat(atlas.members(tvs))
          .allMatch(commune -> tvs.code().equals(requireNonNull(commune.tvs())));
    }
    assertThat(atlas.tvs().all().stream().mapToInt(tvs -> tvs.communes().size()).sum())
        .isEqualTo(atlas.communes().all().stream().filter(c -> c.tvs() != null).count());
  }
}
