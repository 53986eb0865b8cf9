package fr.rezone.territory.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.source.SourceReport;
import fr.rezone.source.structure.Activity;
import fr.rezone.source.structure.Capacity;
import fr.rezone.source.structure.EhpadPrices;
import fr.rezone.source.structure.FinessEstablishment;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.Ownership;
import fr.rezone.source.structure.PostalAddress;
import fr.rezone.source.structure.PricedEhpad;
import fr.rezone.source.structure.SaeSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A world of two départements: 01, west of longitude 1, which the register covers (it has a
 * pharmacy there), and 02, east of it, of which it has hospitals only. A degree of latitude is
 * 111,195 m, so 0.001° is 111 m.
 */
class StructureMergerTest {
  private final StructureKinds kinds = StructureKinds.load();
  private final StructureMerger merger =
      new StructureMerger(
          kinds,
          code ->
              switch (code) {
                case "01002" -> Optional.of("01001");
                case "01001", "02001", "75056", "69123", "13055", "97101" -> Optional.of(code);
                default -> Optional.empty();
              },
          point -> Optional.of(point.lon() < 1 ? "01001" : "02001"));

  private final SourceReport registerReport = new SourceReport("finess");
  private final SourceReport surveyReport = new SourceReport("sae");
  private final SourceReport pricesReport = new SourceReport("ehpad");

  private final FinessEstablishment pharmacy = establishment("010000001", "620", "01001", null);

  @Test
  void anActivityInsideAHospitalIsAPlaceOfThatActivityAndTheHospitalIsCountedOnce() {
    Structures merged =
        merge(
            List.of(establishment("020000001", "355", "02001", null)),
            List.of(
                site(
                    "020000001",
                    "355",
                    "02001",
                    Set.of(Activity.DIALYSIS, Activity.REHABILITATION))),
            List.of());
    assertThat(merged.all()).hasSize(1);
    Structure hospital = merged.all().getFirst();
    assertThat(hospital.kinds())
        .extracting(StructureKind::id)
        .containsExactly("hopital", "smr", "dialyse");
    assertThat(hospital.mainKind().id()).isEqualTo("hopital");
    assertThat(hospital.sources()).containsExactly("finess", "sae");
    assertThat(hospital.capacities()).isEqualTo(Map.of(Capacity.BEDS_MEDICINE, 12));
    assertThat(merged.countKinds(Set.of("02001")))
        .isEqualTo(Map.of(kinds.get("hopital"), 1, kinds.get("smr"), 1, kinds.get("dialyse"), 1));
    assertThat(merged.countCategories(Set.of("02001"))).isEqualTo(Map.of("355", 1));
  }

  @Test
  void anOwnCategoryThatIsAlsoAnActivityCountsOnce() {
    Structures merged =
        merge(
            List.of(establishment("020000001", "109", "02001", null)),
            List.of(site("020000001", "109", "02001", Set.of(Activity.REHABILITATION))),
            List.of());
    assertThat(merged.countKinds(Set.of("02001"))).isEqualTo(Map.of(kinds.get("smr"), 1));
  }

  @Test
  void aSiteUnknownToTheRegisterIsAPlaceOnlyWhereTheRegisterIsNotWhole() {
    Structures merged =
        merge(
            List.of(pharmacy),
            List.of(
                site("010000002", "355", "01001", Set.of()),
                site("020000002", "355", "02001", Set.of())),
            List.of());
    assertThat(merged.all()).extracting(Structure::id).containsExactly("010000001", "020000002");
    assertThat(surveyReport.notes())
        .containsEntry("sites absents du registre, qui fait foi dans leur département", 1L);
  }

  @Test
  void aCategoryThatIsNoKindIsLeftOutUnlessTheSurveySaysWhatItDoes() {
    Structures merged =
        merge(
            List.of(
                establishment("020000001", "246", "02001", null),
                establishment("020000002", "699", "02001", null)),
            List.of(site("020000002", "699", "02001", Set.of(Activity.HOME_HOSPITAL))),
            List.of());
    assertThat(merged.all()).extracting(Structure::id).containsExactly("020000002");
    assertThat(merged.all().getFirst().mainKind().id()).isEqualTo("had");
    assertThat(registerReport.notes()).containsEntry("hors des genres de structures affichés", 1L);
  }

  @Test
  void oldCommuneCodesAreBroughtToTheReferenceVintage() {
    Structure place =
        merge(List.of(establishment("010000003", "603", "01002", null)), List.of(), List.of())
            .all()
            .getFirst();
    assertThat(place.commune()).isEqualTo("01001");
    assertThat(place.publishedCommune()).isEqualTo("01002");
  }

  @Test
  void anUnknownCommuneIsFoundByPositionElseSaid() {
    Structures merged =
        merge(
            List.of(
                establishment("010000003", "603", "99999", new GeoPoint(0.5, 46)),
                establishment("010000004", "603", "99999", null)),
            List.of(),
            List.of());
    assertThat(merged.all()).extracting(Structure::commune).containsExactly("01001", "");
    assertThat(registerReport.notes()).containsEntry("structures sans commune connue", 1L);
  }

  @Test
  void overseasCodesOfTheSurveyAreUnderstood() {
    Structures merged =
        merge(List.of(), List.of(site("970000001", "101", "9A101", Set.of())), List.of());
    assertThat(merged.all().getFirst().commune()).isEqualTo("97101");
  }

  @Test
  void pricesGoToTheEhpadOfTheSameNameThenOfTheSamePlace() {
    Structures merged =
        merge(
            List.of(
                pharmacy,
                ehpad("010000010", "EHPAD LES LILAS", 0.5, 46.000),
                ehpad("010000011", "EHPAD LES ROSES", 0.5, 46.000),
                ehpad("010000012", "MAISON DE RETRAITE PIERRE DUCIS", 0.6, 46.000),
                ehpad("010000013", "EHPAD BELLEVUE", 0.7, 46.000)),
            List.of(),
            List.of(
                priced(2, "EHPAD LES ROSES", 0.5, 46.000, 2000),
                priced(3, "Résidence « Les Lilas »", 0.5, 46.001, 2100),
                priced(4, "EHPAD LES FONTAINES", 0.6, 46.0002, 2200),
                priced(5, "EHPAD BELLE RIVE", 0.7, 46.001, 2300)));
    assertThat(prices(merged))
        .isEqualTo(Map.of("010000010", 2100, "010000011", 2000, "010000012", 2200));
    assertThat(merged.all()).hasSize(5);
    assertThat(pricesReport.notes())
        .containsEntry("prix joints à leur établissement FINESS", 3L)
        .containsEntry("EHPAD absents du registre, qui fait foi dans leur département", 1L);
  }

  @Test
  void whereTheRegisterIsNotWholeAnUnmatchedEhpadIsAPlaceOfItsOwn() {
    List<PricedEhpad> list =
        List.of(priced(2, "EHPAD A", 1.5, 46, 2000), priced(3, "EHPAD A", 1.5, 46, 2000));
    Structures merged = merge(List.of(pharmacy), List.of(), list);
    List<Structure> own = merged.inCommune("02001");
    assertThat(own)
        .hasSize(2)
        .allMatch(place -> !place.finess() && place.id().startsWith("ehpad-"));
    assertThat(own).extracting(Structure::sources).containsOnly(List.of("ehpad"));
    assertThat(merged.find(own.getFirst().id())).contains(own.getFirst());
  }

  @Test
  void anEhpadWithoutPositionIsMatchedByNameInItsCommune() {
    Structures merged =
        merge(
            List.of(
                new FinessEstablishment(
                    "010000010",
                    "",
                    "",
                    "EHPAD LES LILAS",
                    "500",
                    "",
                    "",
                    PostalAddress.UNKNOWN,
                    "01001",
                    null,
                    null,
                    null)),
            List.of(),
            List.of(priced(2, "LES LILAS", 0.9, 47, 2000)));
    assertThat(prices(merged)).isEqualTo(Map.of("010000010", 2000));
  }

  @Test
  void whatNoSourceCoversIsUnknownAndNotZero() {
    Structures merged =
        merge(
            List.of(pharmacy),
            List.of(site("020000002", "355", "02001", Set.of(Activity.DIALYSIS))),
            List.of(priced(2, "EHPAD A", 1.5, 46, 2000)));
    StructureCoverage coverage = merged.coverage();
    assertThat(coverage.isKnown(kinds.get("msp"), "01")).isTrue();
    assertThat(coverage.isKnown(kinds.get("msp"), "02")).isFalse();
    assertThat(coverage.isKnown(kinds.get("hopital"), "02")).isTrue();
    assertThat(coverage.isKnown(kinds.get("dialyse"), "02")).isTrue();
    assertThat(coverage.isKnown(kinds.get("ehpad"), "02")).isTrue();
    assertThat(coverage.isKnown(kinds.get("ehpad"), "03")).isFalse();
    assertThat(coverage.isKnown(kinds.get("urgences"), "01")).isFalse();
    assertThat(coverage.isKnown(kinds.get("imagerie"), "01")).isFalse();
  }

  @Test
  void everySourceMayBeAbsent() {
    Structures merged = merge(List.of(), List.of(), List.of());
    assertThat(merged.all()).isEmpty();
    assertThat(merged.coverage().isKnown(kinds.get("hopital"), "01")).isFalse();
  }

  private Structures merge(
      List<FinessEstablishment> register, List<SaeSite> survey, List<PricedEhpad> prices) {
    return merger.merge(
        new Batch<>(register, registerReport),
        new Batch<>(survey, surveyReport),
        new Batch<>(prices, pricesReport));
  }

  private static Map<String, Integer> prices(Structures structures) {
    java.util.TreeMap<String, Integer> prices = new java.util.TreeMap<>();
    for (Structure structure : structures.all()) {
      EhpadPrices known = structure.prices();
      if (known != null) {
        prices.put(structure.id(), known.single().orElseThrow());
      }
    }
    return prices;
  }

  private static FinessEstablishment establishment(
      String finess, String category, String commune, @Nullable GeoPoint position) {
    return new FinessEstablishment(
        finess,
        "010000099",
        "ENTITE",
        "NOM " + finess,
        category,
        "13",
        "",
        PostalAddress.UNKNOWN,
        commune,
        position,
        null,
        null);
  }

  private static FinessEstablishment ehpad(String finess, String name, double lon, double lat) {
    return new FinessEstablishment(
        finess,
        "",
        "",
        name,
        "500",
        "",
        "",
        PostalAddress.UNKNOWN,
        "01001",
        new GeoPoint(lon, lat),
        null,
        null);
  }

  private static SaeSite site(
      String finess, String category, String commune, Set<Activity> activities) {
    return new SaeSite(
        finess,
        "010000099",
        "NOM " + finess,
        category,
        "13",
        Ownership.PUBLIC,
        "",
        PostalAddress.UNKNOWN,
        commune,
        null,
        activities,
        Map.of(Capacity.BEDS_MEDICINE, 12));
  }

  private static PricedEhpad priced(long line, String name, double lon, double lat, int price) {
    OptionalInt none = OptionalInt.empty();
    return new PricedEhpad(
        line,
        name,
        new GeoPoint(lon, lat),
        new EhpadPrices(OptionalInt.of(price), none, none, none, none));
  }
}
