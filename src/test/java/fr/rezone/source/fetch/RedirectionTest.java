package fr.rezone.source.fetch;

import static fr.rezone.source.fetch.ScriptedDownloads.BODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.SourceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a file may come from, and under which name it may lie. */
class RedirectionTest {
  @AutoClose private final ScriptedDownloads downloads;
  private final ScriptedServer server;

  RedirectionTest(@TempDir Path folder) throws IOException {
    downloads = new ScriptedDownloads(folder);
    server = downloads.server();
  }

  @Test
  void redirectionsAreFollowedAndTheLastGivesTheName() throws IOException {
    server
        .then(ScriptedServer.status(302, "Location", "/static/finess-20260131.json.gz"))
        .then(ScriptedServer.honest(BODY, "\"a\""));
    assertThat(downloads.fetch("/api/r/cd493959").path())
        .isEqualTo(downloads.folder().resolve("finess-20260131.json.gz"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://exemple.invalid/f.csv",
    "file:///etc/passwd",
    "ftp://127.0.0.1/f",
    "'http://127.0.0.1:1/ a'",
    "''"
  })
  void redirectionsToElsewhereThanHttpsAreRefused(String location) {
    server.then(ScriptedServer.status(301, "Location", location));
    assertThatThrownBy(() -> downloads.fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("redirection");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void endlessRedirectionsAreRefused() {
    server.then(ScriptedServer.status(307, "Location", "/f.csv"));
    assertThatThrownBy(() -> downloads.fetch("/f.csv"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("plus de cinq redirections");
  }

  @Test
  void onlyHttpsIsAskedBeyondThisMachine() {
    Resource resource =
        Resource.of("finess", new Location.Direct(URI.create("http://exemple.invalid/f.csv")));
    assertThatThrownBy(() -> downloads.fetch(resource))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("pas en https");
  }

  @Test
  void namesFromOutsideCannotLeaveTheFolder() {
    assertThat(FileNames.of(URI.create("https://h/a/..%2F..%2Fetc%2Fpasswd.csv"), "id"))
        .isEqualTo("passwd.csv");
    assertThat(FileNames.of(URI.create("https://h/a/.bashrc"), "id")).isEqualTo("id");
    assertThat(FileNames.of(URI.create("https://h/a/"), "id")).isEqualTo("id");
    assertThat(FileNames.of(URI.create("https://h/a/x.part"), "id")).isEqualTo("id");
    assertThat(FileNames.of(URI.create("https://h/a/densit%C3%A9s%202024.csv"), "id"))
        .isEqualTo("densit_s_2024.csv");
  }
}
