package fr.rezone.source.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A downloader on a scripted server, with a clock that stands still and pauses that are noted. */
final class ScriptedDownloads implements AutoCloseable {
  static final byte[] BODY = bytes(300_000, 1);
  static final byte[] OTHER = bytes(250_000, 2);

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final Path folder;
  private final ScriptedServer server = new ScriptedServer();
  private final List<Duration> pauses = new ArrayList<>();
  private final Downloader downloader =
      new Downloader(
          new Portals(server.uri("/"), server.uri("/")),
          new RetryPolicy(
              4,
              12,
              Duration.ofSeconds(1),
              Duration.ofSeconds(4),
              Duration.ofMinutes(5),
              new Random(7)),
          new Downloader.Timeouts(Duration.ofSeconds(5), Duration.ofMillis(400)),
          InstantSource.fixed(NOW),
          pauses::add);

  ScriptedDownloads(Path folder) throws IOException {
    this.folder = folder;
  }

  ScriptedServer server() {
    return server;
  }

  Path folder() {
    return folder;
  }

  /** How long it waited before each new attempt. */
  List<Duration> pauses() {
    return pauses;
  }

  /** Downloads a path of the server as the dataset {@code finess}. */
  Fetched fetch(String path) {
    return fetch(Resource.of("finess", new Location.Direct(server.uri(path))));
  }

  Fetched fetch(Resource resource) {
    return downloader.fetch(resource, folder, Progress.SILENT);
  }

  /** What lies in the folder, sorted. */
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  static String digest(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() {
    downloader.close();
    server.close();
  }
}
