package fr.rezone.site.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content.Source;
import org.jspecify.annotations.Nullable;

/** What a person or a program asks. Confined to the thread that answers. */
public final class Request {
  private static final int LONGEST_PATH_VALUE = 120;
  private static final Duration BODY_TIME = Duration.ofSeconds(10);

  private final org.eclipse.jetty.server.Request jetty;
  private final Map<String, String> pathValues;
  private final int longestBody;
  private final Duration bodyTime;
  private boolean queryRead;

  Request(
      org.eclipse.jetty.server.Request jetty, Map<String, String> pathValues, ServerConfig config) {
    this.jetty = jetty;
    this.pathValues = pathValues;
    this.longestBody = config.longestBodyBytes();
    this.bodyTime = config.idle().compareTo(BODY_TIME) < 0 ? config.idle() : BODY_TIME;
  }

  /** {@code GET}, {@code HEAD} or {@code POST}. */
  public String method() {
    return jetty.getMethod();
  }

  /** The path asked, without the query, still percent-encoded. */
  public String path() {
    return org.eclipse.jetty.server.Request.getPathInContext(jetty);
  }

  /**
   * A parameter of the route's template, decoded: 1 to 120 characters, whatever they are.
   *
   * @throws IllegalStateException if the template has no such parameter
   * @throws ProblemException 404 if it is too long to name anything
   */
  public String path(String name) {
    String raw = pathValues.get(name);
    if (raw == null) {
      throw new IllegalStateException("no such parameter in the route: " + name);
    }
    if (raw.length() > LONGEST_PATH_VALUE) {
      throw new ProblemException(
          Response.Problem.notFound(
              "L’adresse est trop longue pour désigner une page de ce site."));
    }
    return QueryString.decodeSegment(raw);
  }

  /**
   * The parameters of the query, of which these alone are accepted. A handler that never calls this
   * accepts none.
   *
   * @throws ProblemException 400 if another is given, or if the query is malformed
   */
  public Parameters parameters(String... known) {
    queryRead = true;
    Set<String> names = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(known)));
    return Parameters.of(QueryString.parse(jetty.getHttpURI().getQuery()), names);
  }

  /** The query as received, null if there is none: for a handler too busy to parse it. */
  public @Nullable String rawQuery() {
    queryRead = true;
    return jetty.getHttpURI().getQuery();
  }

  /** A header as received, null if it is absent. */
  public @Nullable String header(String name) {
    return jetty.getHeaders().get(name);
  }

  /**
   * The JSON document sent.
   *
   * @throws ProblemException 415 if it is not declared as JSON, 413 if it is longer than the server
   *     accepts, 408 if it takes too long to arrive, 400 if it does not arrive whole
   */
  public byte[] jsonBody() {
    String type = jetty.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.matches("(?i)application/(json|[a-z.+-]+\\+json)\\s*(;.*)?")) {
      throw new ProblemException(
          new Response.Problem(
              415,
              "Ce format n’est pas lu",
              "Envoyez un document JSON, avec l’en-tête « Content-Type: application/json »."));
    }
    if (jetty.getLength() > longestBody) {
      throw tooLong();
    }
    try (InputStream in = Source.asInputStream(jetty)) {
      return read(in);
    } catch (IOException | HttpException.RuntimeException e) {
      // What the visitor or the network did is no fault of ours, and no news for the operator.
      throw isTimeout(e)
          ? tooSlow()
          : ProblemException.badRequest(
              "Le document envoyé n’est pas arrivé en entier, ou sa longueur est mal annoncée.");
    }
  }

  private static boolean isTimeout(Throwable e) {
    return e instanceof TimeoutException || (e.getCause() != null && isTimeout(e.getCause()));
  }

  private static ProblemException tooSlow() {
    return new ProblemException(
        new Response.Problem(
            408, "Le document arrive trop lentement", "Vérifiez la connexion, puis réessayez."));
  }

  /** Reads piece by piece, so that a body that trickles in does not hold a place for ever. */
  private byte[] read(InputStream in) throws IOException {
    long deadline = System.nanoTime() + bodyTime.toNanos();
    byte[] body = new byte[longestBody + 1];
    int size = 0;
    while (size < body.length) {
      int read = in.read(body, size, body.length - size);
      if (read < 0) {
        return Arrays.copyOf(body, size);
      }
      size += read;
      if (System.nanoTime() > deadline) {
        throw tooSlow();
      }
    }
    throw tooLong();
  }

  /** Whether the query was looked at, so that one that nobody reads is refused. */
  boolean hasUnreadQuery() {
    String query = queryRead ? null : jetty.getHttpURI().getQuery();
    return query != null && !query.isEmpty();
  }

  private ProblemException tooLong() {
    return new ProblemException(
        new Response.Problem(
            413,
            "Le document envoyé est trop long",
            "Il peut compter " + longestBody / 1000 + " ko au plus."));
  }
}
