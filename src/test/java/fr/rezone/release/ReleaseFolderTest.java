package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {
  private final Path data;
  private final ReleaseFolder folder;

  ReleaseFolderTest(@TempDir Path data) {
    this.data = data;
    this.folder = new ReleaseFolder(data);
  }

  private Path published(String id, String created) throws IOException {
    Path draft = folder.newDraft(id);
    Files.writeString(draft.resolve("a.txt"), "contenu");
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            id,
            Manifest.Kind.OFFICIAL,
            Instant.parse(created),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(new Manifest.FileEntry("a.txt", 7, Sha256.of(draft.resolve("a.txt")))));
    ManifestFile.write(manifest, draft);
    return folder.publish(draft, id);
  }

  @Test
  void thereIsNothingBeforeTheFirstRelease() {
    assertThat(folder.current()).isEmpty();
    assertThat(folder.listing().sound()).isEmpty();
    assertThatThrownBy(() -> folder.makeCurrent("20260101-000000-abcdef01"))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("release list");
  }

  @Test
  void releasesAreListedTheOldestFirstWithoutDraftsNorStrayFiles() throws IOException {
    published("b", "2026-01-02T00:00:00Z");
    published("c", "2026-01-01T00:00:00Z");
    folder.newDraft("d");
    Files.writeString(data.resolve("releases/note.txt"), "");
    Files.createDirectories(data.resolve("releases/.trash"));
    assertThat(folder.listing().sound()).extracting(Manifest::id).containsExactly("c", "b");
  }

  @Test
  void currentNamesAWholeReleaseNeverADraft() throws IOException {
    Path release = published("b", "2026-01-02T00:00:00Z");
    folder.makeCurrent("b");
    assertThat(folder.current()).contains(release);
    folder.newDraft("d");
    for (String id : List.of("draft-d", "..", "", "a/b", "../../etc", "b\n", "absent")) {
      assertThatThrownBy(() -> folder.makeCurrent(id)).as(id).isInstanceOf(ReleaseException.class);
    }
    assertThat(folder.current()).contains(release);
    assertThat(Files.exists(data.resolve("current.next"))).isFalse();
  }

  @Test
  void aPointerThatNamesNothingIsSaid() throws IOException {
    published("b", "2026-01-02T00:00:00Z");
    for (String pointer : List.of("absent", "draft-x", "../releases/b", "")) {
      Files.writeString(data.resolve("current"), pointer);
      assertThatThrownBy(folder::current)
          .isInstanceOf(ReleaseException.class)
          .hasMessageContaining("current")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void draftsOfAnInterruptedImportAreRemovedByTheNext() throws IOException {
    Path left = folder.newDraft("a");
    Files.createDirectories(left.resolve("x/y"));
    Files.writeString(left.resolve("x/y/z.bin"), "z");
    folder.newDraft("b");
    assertThat(left).doesNotExist();
  }

  @Test
  void verificationFindsAMissingACutAndAnAlteredFile() throws IOException {
    Path release = published("b", "2026-01-02T00:00:00Z");
    assertThat(Verification.faults(release)).isEmpty();
    Files.writeString(release.resolve("a.txt"), "contenX");
    assertThat(Verification.faults(release)).singleElement().asString().contains("modifié");
    Files.writeString(release.resolve("a.txt"), "conten");
    assertThat(Verification.faults(release))
        .singleElement()
        .asString()
        .contains("6 octets au lieu de 7");
    Files.delete(release.resolve("a.txt"));
    assertThat(Verification.faults(release)).singleElement().asString().contains("absent");
  }

  @Test
  void aManifestIsSealed() throws IOException {
    Path release = published("b", "2026-01-02T00:00:00Z");
    Path manifest = release.resolve(ManifestFile.NAME);
    String json = Files.readString(manifest);
    assertThat(ManifestFile.read(release).id()).isEqualTo("b");
    Files.writeString(manifest, json.replace("\"b\"", "\"c\""));
    assertThatThrownBy(() -> ManifestFile.read(release))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("modifié");
    Files.writeString(manifest, json);
    Files.delete(release.resolve(ManifestFile.SEAL));
    assertThatThrownBy(() -> Verification.faults(release))
        .isInstanceOf(ReleaseException.class)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aManifestOfAnotherFormatOrUnreadableIsSaid() throws IOException {
    Path release = published("b", "2026-01-02T00:00:00Z");
    for (String json :
        List.of("{\"format\":99}", "{", "[]", "null", "{\"format\":1,\"files\":null}")) {
      byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      Files.write(release.resolve(ManifestFile.NAME), bytes);
      Files.writeString(release.resolve(ManifestFile.SEAL), Sha256.of(bytes) + "  manifest.json\n");
      assertThatThrownBy(() -> ManifestFile.read(release))
          .as(json)
          .isInstanceOf(ReleaseException.class);
    }
  }
}
