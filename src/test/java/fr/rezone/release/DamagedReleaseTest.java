package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.rezone.SmallWorld;
import fr.rezone.source.Mirror;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What disks and people do to a release is noticed, whichever file and whichever byte it is. */
class DamagedReleaseTest {
  /** Those that a start reads; the others are only handed over. */
  private static final Set<String> LOADED =
      Set.of(
          "manifest.json",
          "manifest.sha256",
          "atlas.bin",
          "contours.bin",
          "carte.pmtiles",
          "structures.pmtiles",
          "adresses.bin");

  private static Path data;
  private static Path release;
  private static List<Path> files;

  @BeforeAll
  static void importOnce(@TempDir Path temporary) throws IOException {
    Path sources =
        new SmallWorld()
            .put(
                "ban/adresses-01.csv",
                "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat\n"
                    + "a;12;;Rue de l’Essai;01400;01001;Alpha;2.05;46.05\n")
            .writeTo(temporary.resolve("sources"));
    data = temporary.resolve("data");
    release =
        new Importer(new ReleaseFolder(data), ImportProgress.SILENT, Clock.systemUTC())
            .importFrom(new Mirror(sources), List.of(), Manifest.Kind.OFFICIAL);
    try (Stream<Path> all = Files.walk(release)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return release.relativize(file).toString();
  }

  @Test
  void theReleaseHasEveryKindOfFileAndIsSound() {
    assertThat(files.stream().map(DamagedReleaseTest::name)).containsAll(LOADED);
    assertThat(files).hasSizeGreaterThan(LOADED.size() + 10);
    assertThat(Verification.faults(release)).isEmpty();
    assertThat(Release.open(release).addresses()).isPresent();
  }

  @Test
  void everyFileCutLengthenedFlippedOrLostIsNamed() throws IOException {
    Random random = new Random(21);
    for (Path file : files) {
      byte[] sound = Files.readAllBytes(file);
      int length = sound.length;
      for (int at : new int[] {0, length - 1, random.nextInt(length), random.nextInt(length)}) {
        byte[] flipped = sound.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        requireNoticed(file, flipped, sound);
        requireNoticed(file, Arrays.copyOf(sound, at), sound);
      }
      requireNoticed(file, Arrays.copyOf(sound, length + 1 + random.nextInt(100)), sound);
      Files.delete(file);
      requireNoticed(file);
      Files.write(file, sound);
    }
    assertThat(Verification.faults(release)).isEmpty();
  }

  private static void requireNoticed(Path file, byte[] damaged, byte[] sound) throws IOException {
    Files.write(file, damaged);
    requireNoticed(file);
    Files.write(file, sound);
  }

  private static void requireNoticed(Path file) {
    if (name(file).startsWith("manifest.")) {
      requireRefused(() -> Verification.faults(release));
    } else {
      assertThat(Verification.faults(release))
          .singleElement()
          .asString()
          .startsWith(name(file) + " : ");
    }
    if (LOADED.contains(name(file))) {
      requireRefused(() -> Release.open(release));
    }
  }

  private interface Work {
    void run();
  }

  private static void requireRefused(Work work) {
    Throwable refused = catchThrowable(work::run);
    assertThat(refused).isInstanceOf(ReleaseException.class);
    assertThat(refused.getMessage())
        .contains("\u00a0; ")
        .doesNotContain("\n", "Exception", "fr.rezone.")
        .hasSizeLessThan(500);
  }

  /** Whoever can write here can also make the seal match. */
  @Test
  void aForgedManifestIsRefusedInOneLine() throws IOException {
    Path manifest = release.resolve(ManifestFile.NAME);
    Path seal = release.resolve(ManifestFile.SEAL);
    byte[] sound = Files.readAllBytes(manifest);
    byte[] soundSeal = Files.readAllBytes(seal);
    String json = new String(sound, StandardCharsets.UTF_8);
    for (String forged :
        List.of(
            json.replace("\"atlas.bin\"", "\"../../../../etc/passwd\""),
            json.replace("\"atlas.bin\"", "\"/etc/passwd\""),
            json.replace("\"atlas.bin\"", "null"),
            json.replaceAll("\"sha256\" : \"[0-9a-f]+\"", "\"sha256\" : null"),
            json.replaceAll("\"createdAt\" : \"[^\"]+\"", "\"createdAt\" : \"hier\""),
            json.replaceAll("\"createdAt\" : \"[^\"]+\"", "\"createdAt\" : null"),
            json.replace("\"OFFICIAL\"", "\"AUTRE\""),
            json.replaceAll("\"id\" : \"2[^\"]+\"", "\"id\" : null"),
            json.replace("\"files\" : [ {", "\"files\" : [ null, {"),
            json.replaceAll("\"format\" : \\d+", "\"format\" : 1e99"),
            "[".repeat(50_000),
            "{}")) {
      byte[] bytes = forged.getBytes(StandardCharsets.UTF_8);
      Files.write(manifest, bytes);
      Files.writeString(seal, Sha256.of(bytes) + "  manifest.json\n");
      requireRefused(() -> Release.open(release));
      requireRefused(() -> Verification.faults(release));
    }
    Files.write(manifest, sound);
    Files.write(seal, soundSeal);
    assertThat(Verification.faults(release)).isEmpty();
  }

  @Test
  void aPointerOfAnyBytesIsRefusedInOneLine() throws IOException {
    ReleaseFolder folder = new ReleaseFolder(data);
    Path pointer = folder.path().resolve("current");
    byte[] sound = Files.readAllBytes(pointer);
    Random random = new Random(22);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      Files.write(pointer, round == 0 ? new byte[50_000_000] : bytes);
      requireRefused(folder::current);
    }
    Files.write(pointer, sound);
    assertThat(folder.current()).contains(release);
  }

  @Test
  void oneBrokenReleaseDoesNotHideTheOthers(@TempDir Path other) throws IOException {
    ReleaseFolder folder = new ReleaseFolder(other);
    for (String id : List.of("a", "b", "c")) {
      Path copy = other.resolve("releases").resolve(id);
      Files.createDirectories(copy);
      Files.copy(release.resolve(ManifestFile.NAME), copy.resolve(ManifestFile.NAME));
      Files.copy(release.resolve(ManifestFile.SEAL), copy.resolve(ManifestFile.SEAL));
    }
    Files.writeString(other.resolve("releases/b").resolve(ManifestFile.NAME), "{}");
    Files.delete(other.resolve("releases/c").resolve(ManifestFile.SEAL));
    ReleaseFolder.Listing listing = folder.listing();
    assertThat(listing.sound()).hasSize(1);
    assertThat(listing.broken()).hasSize(2);
    assertThat(listing.broken().getFirst()).contains("releases/b").doesNotContain("\n");
    assertThat(listing.broken().getLast()).contains("releases/c").doesNotContain("\n");
  }
}
