package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.Given;
import fr.rezone.SmallWorld;
import fr.rezone.indicator.Figure;
import fr.rezone.release.tile.TileBytes;
import fr.rezone.source.Mirror;
import fr.rezone.source.SourceException;
import fr.rezone.territory.Level;
import fr.rezone.territory.outline.Outline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImporterTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final Path sources;
  private final ReleaseFolder folder;
  private final SmallWorld world = new SmallWorld();

  ImporterTest(@TempDir Path temporary) {
    this.sources = temporary.resolve("sources");
    this.folder = new ReleaseFolder(temporary.resolve("data"));
  }

  private Path imported(String... wanted) {
    clear(sources);
    world.writeTo(sources);
    return new Importer(folder, ImportProgress.SILENT, NOON)
        .importFrom(new Mirror(sources), List.of(wanted), Manifest.Kind.OFFICIAL);
  }

  private static void clear(Path path) {
    try {
      if (Files.exists(path)) {
        ReleaseFolder.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aMirrorBecomesAReleaseThatIsServed() {
    Path path = imported();
    assertThat(folder.current()).contains(path);
    assertThat(Verification.faults(path)).isEmpty();
    Release release = Release.open(path);
    assertThat(release.manifest().counts())
        .containsEntry("regions", 3)
        .containsEntry("departements", 4)
        .containsEntry("collectivites", 1)
        .containsEntry("tvs", 5)
        .containsEntry("communes", 7)
        .containsEntry("arrondissements", 2)
        .containsEntry("quartiers", 2);
    assertThat(release.manifest().checks()).allMatch(Manifest.Check::passed);
    assertThat(release.manifest().zonings().get("medecin"))
        .containsEntry("ZIP", 2)
        .containsEntry("ZAC", 2)
        .containsEntry("ZAR", 1)
        .containsEntry("HZ", 1)
        .containsEntry("", 2);
    assertThat(release.manifest().source("zonages").orElseThrow().vintage())
        .isEqualTo("table du 1er\u00a0janvier\u00a02026");
    assertThat(TileBytes.of(release.tiles(), 5, 16, 11)).isPresent();
  }

  @Test
  void territoriesAreDissolvedFromTheSquaresOfTheirCommunes() {
    Release release = Release.open(imported());
    assertThat(area(release, Level.COMMUNE, "01001")).isEqualTo(0.01, within());
    assertThat(area(release, Level.COMMUNE, "69123")).isEqualTo(0.02, within());
    assertThat(area(release, Level.TVS, "01001")).isEqualTo(0.03, within());
    assertThat(area(release, Level.DEPARTEMENT, "71")).isEqualTo(0.02, within());
    assertThat(area(release, Level.REGION, "84")).isEqualTo(0.04, within());
    assertThat(release.outlines().list(Level.COMMUNE)).hasSize(9);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-12);
  }

  private static double area(Release release, Level level, String code) {
    return release.outlines().find(level, code).map(Outline::geometry).orElseThrow().getArea();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SmallWorld.COMMUNES,
        "cog/departements.json",
        "cog/regions.json",
        SmallWorld.OUTLINES,
        SmallWorld.ZONINGS
      })
  void aRequiredFileThatIsMissingOrCutStopsTheImportAndLeavesTheFormerRelease(String name) {
    Path former = imported();
    byte[] whole = world.bytes(name);
    world.remove(name);
    assertThatThrownBy(this::imported)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("absent")
        .hasMessageNotContaining("\n");
    world.put(name, java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThatThrownBy(this::imported)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(Path.of(name).getFileName().toString())
        .hasMessageNotContaining("\n");
    assertThat(folder.current()).contains(former);
    assertThat(folder.listing().sound()).hasSize(1);
    assertThat(Verification.faults(former)).isEmpty();
  }

  @Test
  void aTableCutBetweenTwoLinesIsRefused() {
    imported();
    StringBuilder communes = new StringBuilder(world.text(SmallWorld.COMMUNES).strip());
    communes.setLength(communes.length() - 1);
    StringBuilder features = new StringBuilder(world.text(SmallWorld.OUTLINES));
    features.setLength(features.length() - 2);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      rows.append(SmallWorld.zoning("0110" + i, "N" + i, "1", "", "01", "01100", "N", "1_ZIP", ""));
      communes.append(
          ",{\"code\":\"0110%d\",\"nom\":\"N%d\",\"type\":\"commune-actuelle\",\"zone\":\"metro\",\"departement\":\"01\",\"region\":\"84\"}"
              .formatted(i, i));
      double west = 3 + i;
      features.append(
          ",{\"properties\":{\"code\":\"0110%d\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%2$s,40],[%3$s,40],[%3$s,41],[%2$s,40]]]}}"
              .formatted(i, west, west + 1));
    }
    world.put(SmallWorld.COMMUNES, communes + "]");
    String outlines = world.text(SmallWorld.OUTLINES);
    world.put(SmallWorld.OUTLINES, features + "]}");
    assertThatThrownBy(this::imported)
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("zonages-com-20260101.csv\u00a0: 6 communes sur 13");
    world.put(SmallWorld.OUTLINES, outlines);
    world.put(SmallWorld.ZONINGS, world.text(SmallWorld.ZONINGS) + rows);
    assertThatThrownBy(this::imported)
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("communes-1000m.geojson\u00a0: 6 communes sur 15");
    world.put(SmallWorld.OUTLINES, features + "]}");
    assertThat(imported()).exists();
  }

  @Test
  void anOptionalFileThatFailsLeavesItsFiguresMissingEvenIfItFailsAtItsEnd() {
    byte[] densities = world.bytes(SmallWorld.DENSITIES);
    byte[] bad = java.util.Arrays.copyOf(densities, densities.length + 1);
    bad[densities.length] = (byte) 0xff;
    world.put(SmallWorld.DENSITIES, bad).remove(SmallWorld.PRACTITIONERS);
    List<String> warnings = new ArrayList<>();
    world.writeTo(sources);
    Path path =
        new Importer(
                folder,
                new ImportProgress() {
                  @Override
                  public void step(String label) {}

                  @Override
                  public void warn(String message) {
                    warnings.add(message);
                  }
                },
                NOON)
            .importFrom(new Mirror(sources), List.of(), Manifest.Kind.OFFICIAL);
    Release release = Release.open(path);
    Manifest.Source failed = release.manifest().source("densites").orElseThrow();
    assertThat(failed.wasRead()).isFalse();
    assertThat(failed.failure()).contains("UTF-8").contains(":9");
    assertThat(release.manifest().source("generalistes").orElseThrow().failure())
        .startsWith("fichier absent");
    assertThat(warnings).anyMatch(warning -> warning.contains("UTF-8"));
    assertThat(
            release
                .figures()
                .figure(
                    release.figures().catalogue().get("densite-generalistes-liberaux"),
                    Level.FRANCE,
                    0))
        .isEqualTo(new Figure.Missing(Figure.Reason.NOT_IMPORTED));
    assertThat(
            release
                .figures()
                .figure(release.figures().catalogue().get("generalistes"), Level.TVS, 0))
        .isEqualTo(new Figure.Missing(Figure.Reason.NOT_IMPORTED));
  }

  @Test
  void onlyWhatIsAskedForIsReadBesidesTheRequired() {
    Release release = Release.open(imported("apl"));
    assertThat(release.manifest().source("apl").orElseThrow().wasRead()).isTrue();
    assertThat(release.manifest().source("communes").orElseThrow().wasRead()).isTrue();
    assertThat(release.manifest().source("densites").orElseThrow().failure())
        .isEqualTo("non demandé à cet import");
    assertThatThrownBy(() -> imported("inconnu")).isInstanceOf(ReleaseException.class);
  }

  @Test
  void twoImportsWithinOneSecondAreTwoReleases() {
    Path first = imported();
    Path second = imported();
    assertThat(second).isNotEqualTo(first);
    assertThat(folder.listing().sound()).hasSize(2);
    assertThat(folder.current()).contains(second);
    assertThat(Verification.faults(first)).isEmpty();
  }

  @Test
  void aSecondImportAtTheSameTimeIsRefused() throws IOException {
    Files.createDirectories(folder.path());
    try (FileChannel channel =
            FileChannel.open(
                folder.path().resolve("import.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(this::imported)
          .isInstanceOf(ReleaseException.class)
          .hasMessageContaining("un autre import est en cours");
    }
    assertThat(imported()).exists();
  }

  @Test
  void whatNamesAnUnknownTerritoryIsInNoneAndStopsNothing() {
    world
        .edit(
            SmallWorld.COMMUNES,
            "\"departement\":\"71\",\"region\":\"27\"",
            "\"departement\":\"XX\",\"region\":\"YY\"")
        .edit(SmallWorld.COMMUNES, "\"commune\":\"69123\",", "");
    Release release = Release.open(imported());
    assertThat(release.outlines().find(Level.DEPARTEMENT, "XX")).isEmpty();
    assertThat(release.outlines().find(Level.REGION, "27")).isEmpty();
    assertThat(release.atlas().communes().contains("69381")).isTrue();
  }

  /** Every input is hostile: whatever the bytes, a release or one line. */
  @Test
  void damagedFilesGiveAReleaseOrOneLine() {
    Random random = new Random(2026);
    List<String> names = new ArrayList<>();
    world.names().forEach(names::add);
    Path first = imported();
    for (int round = 0; round < 120; round++) {
      SmallWorld damaged = new SmallWorld();
      String name = names.get(round % names.size());
      damaged.put(name, damaged(damaged.bytes(name), random));
      Path mirror = damaged.writeTo(sources.resolveSibling("abime"));
      try {
        Path path =
            new Importer(folder, ImportProgress.SILENT, NOON)
                .importFrom(new Mirror(mirror), List.of(), Manifest.Kind.OFFICIAL);
        assertThat(Verification.faults(path)).isEmpty();
      } catch (SourceException e) {
        assertThat(e.getMessage()).doesNotContain("\n");
      }
    }
    assertThat(Verification.faults(first)).isEmpty();
    assertThat(folder.current().map(Verification::faults)).isEqualTo(Optional.of(List.of()));
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = (byte) random.nextInt();
        case 1 -> damaged[at] = (byte) "\",;[]{}:0129-\n".charAt(random.nextInt(14));
        case 2 -> damaged[at] = damaged[random.nextInt(damaged.length)];
        default -> {
          int length = Math.min(random.nextInt(60), damaged.length - at);
          System.arraycopy(
              damaged, random.nextInt(damaged.length - length + 1), damaged, at, length);
        }
      }
    }
    return damaged;
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() {
    Path file = Given.file(sources.resolveSibling("plein"), "fichier", "x").path();
    world.writeTo(sources);
    assertThatThrownBy(
            () ->
                new Importer(new ReleaseFolder(file.resolve("data")), ImportProgress.SILENT, NOON)
                    .importFrom(new Mirror(sources), List.of(), Manifest.Kind.OFFICIAL))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("écriture impossible");
  }
}
