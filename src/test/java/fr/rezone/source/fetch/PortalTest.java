package fr.rezone.source.fetch;

import static fr.rezone.source.fetch.ScriptedDownloads.BODY;
import static fr.rezone.source.fetch.ScriptedDownloads.digest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.SourceException;
import fr.rezone.text.Typography;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose address a portal knows. */
class PortalTest {
  @AutoClose private final ScriptedDownloads downloads;
  private final ScriptedServer server;

  PortalTest(@TempDir Path folder) throws IOException {
    downloads = new ScriptedDownloads(folder);
    server = downloads.server();
  }

  @Test
  void theNewestResourceOfADatasetIsFound() throws IOException {
    String listing =
        """
        {"resources":[
         {"format":"json","filetype":"file","url":"%1$s/data/structures-20260101.json.gz","last_modified":"2026-01-01T03:00:00+00:00"},
         {"format":"json","filetype":"file","url":"%1$s/data/structures-20260131.json.gz","filesize":%2$d,
          "checksum":{"type":"sha1","value":"%3$s"},"last_modified":"2026-01-31T03:00:00.123000+00:00"},
         {"format":"json","filetype":"file","url":"%1$s/data/activites-20260201.json.gz","last_modified":"2026-02-01T03:00:00+00:00"},
         {"format":"pdf","filetype":"file","url":"%1$s/data/structures-20260301.pdf","last_modified":"2026-03-01T03:00:00"},
         {"format":"json","url":null}]}
        """
            .formatted(server.uri(""), BODY.length, digest("SHA-1", BODY));
    server.then(ScriptedServer.json(listing)).then(ScriptedServer.honest(BODY, "\"a\""));
    Resource resource =
        Resource.of(
            "finess",
            new Location.DataGouv(
                "finess-structures-1", Pattern.compile("/structures-\\d+"), "json"));
    Fetched fetched = downloads.fetch(resource);
    assertThat(fetched.path().getFileName()).hasToString("structures-20260131.json.gz");
    assertThat(server.requests())
        .containsExactly(
            "/api/1/datasets/finess-structures-1/", "/data/structures-20260131.json.gz");
  }

  @Test
  void aLengthOtherThanThePortalAnnouncesIsRefused() {
    String listing =
        "{\"resources\":[{\"format\":\"csv\",\"filetype\":\"file\",\"url\":\"%s\",\"filesize\":12}]}"
            .formatted(server.uri("/f.csv"));
    server.then(ScriptedServer.json(listing)).then(ScriptedServer.honest(BODY, "\"a\""));
    Resource resource = Resource.of("x", new Location.DataGouv("x", Pattern.compile("csv"), ""));
    assertThatThrownBy(() -> downloads.fetch(resource))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("longueur de 300000 octets au lieu de 12");
  }

  @Test
  void theLastAttachmentIsFound() throws IOException {
    String listing =
        """
        {"links":[],"attachments":[
         {"href":"%1$s/att/sae_2022","metas":{"title":"SAE 2022 CSV","id":"sae_2022_csv"}},
         {"href":"%1$s/att/sae_2023","metas":{"title":"SAE 2023 CSV","id":"sae_2023_csv"}},
         {"href":"%1$s/att/notice","metas":{"title":"Notice","id":"notice"}}]}
        """
            .formatted(server.uri(""));
    server.then(ScriptedServer.json(listing)).then(ScriptedServer.honest(BODY, "\"a\""));
    Resource resource =
        Resource.of(
            "sae", new Location.Drees("708_bases-statistiques-sae", Pattern.compile("(?i)csv")));
    assertThat(downloads.fetch(resource).path()).isEqualTo(downloads.folder().resolve("sae"));
    assertThat(server.requests())
        .containsExactly(
            "/api/explore/v2.1/catalog/datasets/708_bases-statistiques-sae/attachments",
            "/att/sae_2023");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<html> | réponse du portail illisible",
        "{} | sans liste « resources »",
        "{\"resources\":7} | sans liste « resources »",
        "{\"resources\":[]} | aucun fichier ne correspond à « csv »",
        "{\"resources\":[{\"url\":\"http://[csv\"}]} | adresse illisible",
        "{\"resources\":[{\"url\":\"http://exemple.invalid/csv\"}]} | pas en https",
      })
  void aPortalThatAnswersOtherwiseIsSaid(String listing, String message) {
    server.then(ScriptedServer.json(listing));
    Resource resource = Resource.of("x", new Location.DataGouv("x", Pattern.compile("csv"), ""));
    assertThatThrownBy(() -> downloads.fetch(resource))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(Typography.sentence(message));
  }
}
