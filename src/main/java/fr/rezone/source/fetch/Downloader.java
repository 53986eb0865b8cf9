package fr.rezone.source.fetch;

import fr.rezone.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Downloads official files. A file appears in its folder whole, under its name, or not at all; what
 * was received of an interrupted download is kept as {@code id.part} and continued by the next
 * call, in this run or another. A file that is already there and that the server still calls
 * current is not downloaded again.
 *
 * <p>Safe to use from several threads for different datasets.
 */
public final class Downloader implements AutoCloseable {
  /**
   * How long to wait.
   *
   * @param answer for a connection, then for the first line of an answer
   * @param silence between two pieces of a body
   */
  public record Timeouts(Duration answer, Duration silence) {
    public static final Timeouts DEFAULT =
        new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(60));
  }

  private static final int MOST_BYTES_OF_A_LISTING = 32 << 20;

  private final Transport transport;
  private final Attempts attempts;
  private final Answers answers;
  private final Portals portals;
  private final Timeouts timeouts;

  /**
   * @param clock to understand dates in {@code Retry-After}
   * @param pause waits between attempts
   */
  public Downloader(
      Portals portals, RetryPolicy policy, Timeouts timeouts, InstantSource clock, Pause pause) {
    this.portals = portals;
    this.timeouts = timeouts;
    this.transport = new Transport(timeouts.answer());
    this.attempts = new Attempts(policy, pause);
    this.answers = new Answers(clock);
  }

  /** The official portals, polite retries, real time. */
  public static Downloader official() {
    return new Downloader(
        Portals.OFFICIAL,
        RetryPolicy.polite(RandomGenerator.getDefault()),
        Timeouts.DEFAULT,
        InstantSource.system(),
        Thread::sleep);
  }

  /**
   * Gets a file.
   *
   * @param folder created if needed; the file takes the name that the server gives it
   * @throws SourceException in one line: address, fault, remedy
   */
  public Fetched fetch(Resource resource, Path folder, Progress progress) {
    Target target = resolve(resource, progress);
    Optional<Checksum> checksum = resource.checksum().or(target::checksum);
    if (target.bytes() > resource.maxBytes()) {
      throw Transfer.tooLong(target.uri(), resource.maxBytes());
    }
    Transfer transfer =
        new Transfer(
            transport,
            answers,
            timeouts.silence(),
            resource,
            new Target(target.uri(), target.bytes(), checksum),
            folder,
            progress);
    Fetched fetched = transfer.run(attempts);
    progress.finished(resource.id(), fetched);
    return fetched;
  }

  private Target resolve(Resource resource, Progress progress) {
    return switch (resource.location()) {
      case Location.Direct(URI uri) -> Target.of(uri);
      case Location.DataGouv location -> {
        URI uri = portals.dataset(location);
        yield Listing.newestResource(uri, text(resource.id(), uri, progress), location);
      }
      case Location.Drees location -> {
        URI uri = portals.attachments(location);
        yield Listing.lastAttachment(uri, text(resource.id(), uri, progress), location);
      }
    };
  }

  private String text(String id, URI uri, Progress progress) {
    return attempts.run(id, uri, progress, () -> textOnce(uri));
  }

  private Attempt<String> textOnce(URI uri) throws InterruptedException {
    try {
      HttpResponse<InputStream> response = transport.get(uri, Map.of("Accept", "application/json"));
      try (InputStream body = response.body();
          StallGuard guard = new StallGuard(body, timeouts.silence())) {
        if (response.statusCode() != 200) {
          return answers.failure(uri, response);
        }
        byte[] bytes = body.readNBytes(MOST_BYTES_OF_A_LISTING + 1);
        if (bytes.length > MOST_BYTES_OF_A_LISTING) {
          throw Transfer.tooLong(uri, MOST_BYTES_OF_A_LISTING);
        }
        if (guard.isStalled()) {
          return new Attempt.Failed<>("le serveur ne répond plus", false, Optional.empty());
        }
        return new Attempt.Done<>(new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      return answers.failure(uri, e, false);
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
