package fr.rezone.territory.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.source.structure.EhpadReader;
import fr.rezone.source.structure.FinessEstablishment;
import fr.rezone.source.structure.FinessReader;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.Mirror;
import fr.rezone.source.structure.PricedEhpad;
import fr.rezone.source.structure.SaeReader;
import fr.rezone.source.structure.SaeSite;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The real files of the mirror, merged; expected numbers come from counting the files with another
 * program.
 */
class MirrorStructuresTest {
  private static final Set<String> OCCITANIE =
      Set.of("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82");

  private static StructureKinds kinds = StructureKinds.load();
  private static Batch<FinessEstablishment> register = Batch.absent("finess");
  private static Batch<SaeSite> survey = Batch.absent("sae");
  private static Batch<PricedEhpad> prices = Batch.absent("ehpad");
  private static RealCommunes communes = new RealCommunes(Map.of(), new STRtree());
  private static Structures merged =
      new Structures(List.of(), new StructureCoverage(Set.of(), Set.of(), false, Set.of()));

  @BeforeAll
  static void merge() {
    register = Batch.read(Mirror.finess(), FinessReader::read);
    survey = Batch.read(Mirror.sae(), SaeReader::read);
    prices = Batch.read(Mirror.ehpad(), EhpadReader::read);
    communes = RealCommunes.load();
    merged =
        new StructureMerger(kinds, communes::recode, communes::locate)
            .merge(register, survey, prices);
  }

  @Test
  void theCountsOfOccitanieAreThoseOfTheRegister() {
    Map<String, Integer> counts = merged.countCategories(occitanie());
    assertThat(counts)
        .containsEntry("500", 817)
        .containsEntry("603", 372)
        .containsEntry("124", 280)
        .containsEntry("354", 252)
        .containsEntry("209", 4)
        .containsEntry("604", 82)
        .containsEntry("355", 150)
        .containsEntry("101", 57)
        .containsEntry("109", 94)
        .containsEntry("362", 66)
        .containsEntry("365", 40)
        .containsEntry("127", 17)
        .containsEntry("620", 1_888)
        .containsEntry("611", 460)
        .containsEntry("617", 40)
        .containsEntry("156", 210)
        .containsEntry("460", 1_017);
    assertThat(counts.getOrDefault("141", 0) + counts.getOrDefault("146", 0)).isEqualTo(96);
  }

  @Test
  void kindsGatherTheCategoriesTheyName() {
    Map<StructureKind, Integer> counts = merged.countKinds(occitanie());
    assertThat(counts)
        .containsEntry(kinds.get("ehpad"), 817)
        .containsEntry(kinds.get("msp"), 372)
        .containsEntry(kinds.get("centre-sante"), 280)
        .containsEntry(kinds.get("ssiad"), 256)
        .containsEntry(kinds.get("cpts"), 82);
  }

  @Test
  void everyActivityOfTheSurveyIsAPlaceOfThatActivity() {
    // Sites of the activity in SAE 2023 that the register does not call closed, or that it does not
    // cover.
    Map<String, Long> places =
        merged.all().stream()
            .flatMap(s -> s.kinds().stream())
            .collect(Collectors.groupingBy(StructureKind::id, Collectors.counting()));
    assertThat(places.get("urgences")).isEqualTo(616);
    assertThat(places.get("had")).isGreaterThanOrEqualTo(290);
    assertThat(places.get("dialyse")).isGreaterThanOrEqualTo(926);
    assertThat(places.get("smr")).isGreaterThanOrEqualTo(1_790);
  }

  @Test
  void noPlaceIsCountedTwice() {
    assertThat(merged.all()).extracting(Structure::id).doesNotHaveDuplicates();
    // In the covered départements, nobody but the register gives a place.
    Set<String> registered =
        register.records().stream().map(FinessEstablishment::finess).collect(Collectors.toSet());
    assertThat(merged.inCommunes(occitanie())).extracting(Structure::id).isSubsetOf(registered);
    assertThat(merged.coverage().registered()).isEqualTo(OCCITANIE);
  }

  @Test
  void pricesFindTheirEhpad() {
    long matched =
        prices.report().notes().getOrDefault("prix joints à leur établissement FINESS", 0L);
    long left =
        prices
            .report()
            .notes()
            .getOrDefault("EHPAD absents du registre, qui fait foi dans leur département", 0L);
    // 698 entries lie within Occitanie or next to it.
    assertThat(matched).isGreaterThanOrEqualTo(600);
    assertThat(matched + left).isBetween(680L, 700L);
    long own = merged.all().stream().filter(s -> !s.finess()).count();
    assertThat(own + matched + left).isEqualTo(6_301);
  }

  @Test
  void whatIsMissingOutsideOccitanieIsSaidToBeUnknown() {
    assertThat(merged.coverage().isKnown(kinds.get("pharmacie"), "31")).isTrue();
    assertThat(merged.coverage().isKnown(kinds.get("pharmacie"), "33")).isFalse();
    assertThat(merged.coverage().isKnown(kinds.get("hopital"), "33")).isTrue();
    assertThat(merged.coverage().isKnown(kinds.get("ehpad"), "33")).isTrue();
    assertThat(merged.coverage().isKnown(kinds.get("ehpad"), "974")).isFalse();
  }

  @Test
  void everyPlaceHasACommuneOfToday() {
    assertThat(merged.all().stream().filter(place -> place.commune().isEmpty()).map(Structure::id))
        .isEmpty();
    assertThat(merged.find("120003926")).map(Structure::commune).contains("12218");
    assertThat(
            merged.all().stream()
                .filter(place -> Set.of("75056", "69123", "13055").contains(place.commune()))
                .count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void theNearestOfEachKindIsFound() {
    StructureIndex index = new StructureIndex(merged);
    GeoPoint capitole = new GeoPoint(1.4437, 43.6045);
    List<StructureIndex.Near> near = index.nearest(capitole, kinds.get("pharmacie"), 5, 2_000);
    assertThat(near)
        .hasSize(5)
        .isSortedAccordingTo(Comparator.comparingDouble(StructureIndex.Near::metres));
    assertThat(near.getFirst().metres()).isLessThan(300);
    assertThat(index.nearestOfEach(capitole, 50_000))
        .containsKeys(kinds.get("urgences"), kinds.get("msp"), kinds.get("dialyse"));
    assertThat(index.nearestOfEach(new GeoPoint(0, 0), 50_000)).isEmpty();
  }

  @Test
  void allSourcesAreReadAndMergedInLessThanTwoSeconds() {
    long start = System.nanoTime();
    new StructureMerger(kinds, communes::recode, communes::locate)
        .merge(
            Batch.read(Mirror.finess(), FinessReader::read),
            Batch.read(Mirror.sae(), SaeReader::read),
            Batch.read(Mirror.ehpad(), EhpadReader::read));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void theNearestOfEveryKindAroundEveryPlaceTakesLessThanFiveSeconds() {
    StructureIndex index = new StructureIndex(merged);
    long start = System.nanoTime();
    int found = 0;
    for (Structure structure : merged.all()) {
      GeoPoint position = structure.position();
      if (position != null) {
        found += index.nearestOfEach(position, 200_000).size();
      }
    }
    assertThat(found).isGreaterThan(400_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  private static Set<String> occitanie() {
    Set<String> communes = new TreeSet<>();
    for (Structure structure : merged.all()) {
      if (OCCITANIE.contains(CommuneFinder.departement(structure.commune()))) {
        communes.add(structure.commune());
      }
    }
    return communes;
  }
}
