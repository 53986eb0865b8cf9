package fr.rezone.site.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.Release;
import fr.rezone.site.AroundSite;
import fr.rezone.site.view.Around;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.around.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
  private static final Atlas ATLAS = World.atlas();
  private static final Figures FIGURES = AroundSite.figures();
  private static final Indicator PATIENTS = FIGURES.catalogue().get("habitants-par-generaliste");

  @TempDir static Path folder = Path.of("");

  private static Optional<Ranking> made = Optional.empty();

  @BeforeAll
  static void make() throws IOException {
    Release release = AroundSite.release(folder);
    made =
        Optional.of(
            new Ranking(
                release.atlas(), release.figures(), release.outlines(), Around.of(release)));
  }

  private static Ranking ranking() {
    return made.orElseThrow();
  }

  private static Wishes wishes(
      Set<String> levels,
      Optional<Commune> place,
      double km,
      List<FigureWish> figures,
      List<StructureWish> structures) {
    return new Wishes(
        ATLAS.zonings().rules().professions().getFirst(),
        levels,
        Optional.empty(),
        place,
        km,
        figures,
        structures);
  }

  private static Wishes figures(FigureWish... figures) {
    return wishes(Set.of(), Optional.empty(), 1, List.of(figures), List.of());
  }

  private static Wishes structures(StructureWish... structures) {
    return wishes(Set.of(), Optional.empty(), 1, List.of(), List.of(structures));
  }

  private static FigureWish patients(double least, double most, int weight) {
    return new FigureWish(PATIENTS, least, most, weight);
  }

  private static StructureWish near(String kind, double km, int weight) {
    return new StructureWish(World.KINDS.get(kind), km, weight);
  }

  private static List<String> codes(Wishes wishes) {
    return ranking().rank(wishes).stream().map(match -> match.tvs().code()).toList();
  }

  private static List<Reason> reasons(Wishes wishes, String code) {
    Match match =
        ranking().rank(wishes).stream()
            .filter(m -> m.tvs().code().equals(code))
            .findFirst()
            .orElseThrow();
    return ranking().reasons(match, wishes);
  }

  @Test
  void anyLevelOfATerritoryAnswers() {
    assertThat(codes(wishes(Set.of("zip"), Optional.empty(), 1, List.of(), List.of())))
        .containsExactly("B", "C");
    // B is ZAC for 500 and ZIP for 2,000 of its 2,500 inhabitants.
    Wishes zac = wishes(Set.of("zac"), Optional.empty(), 1, List.of(), List.of());
    assertThat(codes(zac)).containsExactly("B");
    assertThat(reasons(zac, "B"))
        .containsExactly(
            new Reason(
                Reason.Verdict.PARTLY,
                "plusieurs niveaux\u00a0: ZIP pour 80\u00a0% et ZAC pour 20\u00a0% des habitants"));
  }

  @Test
  void distanceIsMeasuredToTheCentreAndOrdersEquals() {
    // From 45001 (2.05) to the centres at 2.15, 2.35 and 2.45: 7.6, 22.7 and 30.3 km.
    Optional<Commune> place = ATLAS.communes().find("45001");
    assertThat(codes(wishes(Set.of(), place, 25, List.of(), List.of()))).containsExactly("A", "B");
    Wishes all = wishes(Set.of(), place, 40, List.of(), List.of());
    assertThat(codes(all)).containsExactly("A", "B", "C");
    assertThat(reasons(all, "A").getFirst().text()).isEqualTo("à 7,6\u00a0km d’Aschères");
  }

  @Test
  void aHighFigureRanksByItsPercentile() {
    // Of two values, the greater stands above 3/4 (itself for half), the smaller above 1/4.
    List<Match> matches = ranking().rank(figures(patients(Double.NaN, Double.NaN, 2)));
    assertThat(matches.getFirst().tvs().code()).isEqualTo("B");
    assertThat(matches.getFirst().agreement()).isEqualTo(0.75, within(1e-12));
    assertThat(matches.get(1).agreement()).isEqualTo(0.25, within(1e-12));
    assertThat(
            ranking().rank(figures(patients(Double.NaN, Double.NaN, -2))).getFirst().tvs().code())
        .isEqualTo("A");
  }

  @Test
  void whatIsNotPublishedNeitherExcludesNorRewards() {
    List<Match> matches = ranking().rank(figures(patients(1_000, Double.NaN, 0)));
    assertThat(matches).extracting(match -> match.tvs().code()).containsExactly("B", "C");
    assertThat(ranking().rank(figures(patients(Double.NaN, Double.NaN, 1))))
        .filteredOn(match -> match.tvs().code().equals("C"))
        .singleElement()
        .satisfies(match -> assertThat(match.agreement()).isNaN());
  }

  @Test
  void boundsAreIncluded() {
    assertThat(codes(figures(patients(800, 1_600, 0)))).containsExactly("A", "B", "C");
    assertThat(codes(figures(patients(801, 1_599, 0)))).containsExactly("C");
  }

  @Test
  void aStructureCountsLessAndLessUpToTwiceTheDistance() {
    // The health house is 15.15 km from the centre of B (2 steps of 7.576 km).
    List<Match> matches = ranking().rank(structures(near("msp", 10, 1)));
    assertThat(matches.getFirst().tvs().code()).isEqualTo("A");
    assertThat(matches.getFirst().agreement()).isEqualTo(1, within(1e-9));
    assertThat(matches)
        .filteredOn(match -> match.tvs().code().equals("B"))
        .singleElement()
        .satisfies(match -> assertThat(match.agreement()).isEqualTo(0.485, within(0.005)));
  }

  @Test
  void whatIsIndispensableExcludesOnlyWhereTheSourcesKnow() {
    // C lies outside the register: its health houses are not known.
    Wishes indispensable = structures(near("msp", 10, 3));
    assertThat(codes(indispensable)).containsExactly("A", "C");
    assertThat(reasons(indispensable, "C"))
        .extracting(Reason::verdict)
        .containsExactly(Reason.Verdict.UNKNOWN);
    // One that is near counts even there: that it exists is known.
    assertThat(reasons(structures(near("msp", 30, 3)), "C"))
        .extracting(Reason::verdict)
        .containsExactly(Reason.Verdict.MET);
  }

  @Test
  void wishesWeighInProportion() {
    // In A: patients percentile 1/4 with weight 1, health house met with weight 3.
    Wishes both =
        wishes(
            Set.of(),
            Optional.empty(),
            1,
            List.of(patients(Double.NaN, Double.NaN, 1)),
            List.of(near("msp", 10, 3)));
    assertThat(ranking().rank(both).getFirst().agreement()).isEqualTo((0.25 + 3) / 4, within(1e-9));
  }

  @Test
  void aWeightBeyondThreeIsRefused() {
    assertThatThrownBy(() -> patients(0, 1, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> near("msp", 1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesElideAndContract() {
    assertThat(Phrases.of("Rennes")).isEqualTo("de Rennes");
    assertThat(Phrases.of("Angers")).isEqualTo("d’Angers");
    assertThat(Phrases.of("Le Mans")).isEqualTo("du Mans");
    assertThat(Phrases.of("Les Herbiers")).isEqualTo("des Herbiers");
    assertThat(Phrases.of("La Rochelle")).isEqualTo("de La Rochelle");
  }
}
