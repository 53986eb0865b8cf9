package fr.rezone.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallWorld;
import fr.rezone.indicator.Figure;
import fr.rezone.release.ImportProgress;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.site.search.Hit;
import fr.rezone.source.Mirror;
import fr.rezone.territory.Level;
import fr.rezone.territory.Territory;
import fr.rezone.territory.outline.Outline;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sheets say of the small world. */
class FigurerTest {
  private static Release release;
  private static Figurer figurer;

  @BeforeAll
  static void open(@TempDir Path folder) {
    Path sources = new SmallWorld().writeTo(folder.resolve("sources"));
    release =
        Release.open(
            new Importer(
                    new ReleaseFolder(folder.resolve("data")),
                    ImportProgress.SILENT,
                    Clock.systemUTC())
                .importFrom(new Mirror(sources), List.of(), Manifest.Kind.OFFICIAL));
    figurer = new Figurer(release.atlas(), release.figures(), release.manifest());
  }

  private static FigureView view(String indicator, Territory territory) {
    return figurer.view(release.figures().catalogue().get(indicator), territory);
  }

  private static Territory commune(String code) {
    return release.atlas().communes().get(code);
  }

  @Test
  void theTerritoriesAroundOneComeSmallestFirst() {
    assertThat(figurer.containers(commune("71001")))
        .extracting(Territory::level, Territory::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Level.TVS, "01001"),
            org.assertj.core.groups.Tuple.tuple(Level.DEPARTEMENT, "71"),
            org.assertj.core.groups.Tuple.tuple(Level.REGION, "27"));
    // A territory over two régions is in the one that the table attaches it to.
    assertThat(figurer.containers(release.atlas().tvs().get("01001")))
        .extracting(Territory::code)
        .containsExactly("01", "84");
    assertThat(figurer.containers(commune("69123")))
        .extracting(Territory::code)
        .containsExactly("69", "84");
  }

  @Test
  void aFigureThatCannotBeShownHasTheSmallestLargerOneThatCan() {
    FigureView ratio = view("habitants-par-generaliste", commune("01001"));
    assertThat(ratio.figure()).isEqualTo(new Figure.Missing(Figure.Reason.LEVEL));
    assertThat(ratio.standIn().orElseThrow().name()).isEqualTo("Alpha");
    assertThat(ratio.standIn().orElseThrow().url()).isEqualTo("/territoires/01001");
    FigureView density = view("densite-generalistes-liberaux", commune("71002"));
    assertThat(density.standIn().orElseThrow().level()).isEqualTo(Level.FRANCE);
    assertThat(view("population", commune("01001")).standIn()).isEmpty();
  }

  @Test
  void everyFigureNamesItsSourceAndDate() {
    assertThat(figurer.all(release.atlas().tvs().get("01001")))
        .hasSameSizeAs(release.figures().known())
        .allSatisfy(
            view -> {
              assertThat(view.vintage()).isNotEmpty();
              assertThat(view.sources()).isNotEmpty();
              assertThat(view.sources()).allMatch(source -> !source.producer().isEmpty());
            });
  }

  @Test
  void aPlaceFoundIsToldFromItsNamesakes() {
    assertThat(Contexts.of(release.atlas(), new Hit(commune("71002"), "Epsilon")))
        .isEqualTo("commune, Onde, 71200, réunit Epsilon");
    assertThat(Contexts.of(release.atlas(), new Hit(commune("69381"), "69001")))
        .isEqualTo("arrondissement, Lacs, 69001");
    assertThat(Contexts.of(release.atlas(), new Hit(release.atlas().tvs().get("01001"), "")))
        .isEqualTo("territoire de vie-santé, Amont, 3\u00a0communes");
    assertThat(
            Contexts.of(release.atlas(), new Hit(release.atlas().quartiers().get("QN06901N"), "")))
        .startsWith("quartier prioritaire, Lucques");
  }

  @Test
  void theNeighboursOfASquareAreThoseThatItTouches() {
    Outline alpha = release.outlines().find(Level.TVS, "01001").orElseThrow();
    assertThat(release.outlines().locator(Level.TVS).around(alpha, 0.1))
        .extracting(Outline::code)
        .containsExactly("01001", "69381", "69382", "71002");
  }
}
