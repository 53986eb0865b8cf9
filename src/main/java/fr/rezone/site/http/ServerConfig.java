package fr.rezone.site.http;

import java.time.Duration;

/**
 * How the server listens and what it bears.
 *
 * @param host address to listen on; {@code 0.0.0.0} for all
 * @param port 1–65535, or 0 for any free one
 * @param concurrency answers prepared at the same time, and as many long ones being sent, 1–100000;
 *     beyond it, 503 with Retry-After
 * @param connections open at the same time, 1–1000000; beyond it, new ones wait
 * @param longestBodyBytes of a document sent, 0–100 MB
 * @param idle silence after which a connection is closed; also the longest that a head may take to
 *     arrive
 * @param grace time left to the requests under way when the server stops
 */
public record ServerConfig(
    String host,
    int port,
    int concurrency,
    int connections,
    int longestBodyBytes,
    Duration idle,
    Duration grace) {
  public ServerConfig {
    requireBetween("port", port, 0, 65_535);
    requireBetween("concurrency", concurrency, 1, 100_000);
    requireBetween("connections", connections, 1, 1_000_000);
    requireBetween("longestBodyBytes", longestBodyBytes, 0, 100_000_000);
  }

  public static ServerConfig onPort(int port) {
    return new ServerConfig(
        "0.0.0.0", port, 512, 10_000, 64_000, Duration.ofSeconds(30), Duration.ofSeconds(10));
  }

  /** A free port of the local machine, for tests. */
  public static ServerConfig local() {
    return new ServerConfig(
        "127.0.0.1", 0, 512, 10_000, 64_000, Duration.ofSeconds(30), Duration.ofSeconds(5));
  }

  private static void requireBetween(String name, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new IllegalArgumentException(
          name + " is " + value + ", expected " + least + " to " + greatest);
    }
  }
}
