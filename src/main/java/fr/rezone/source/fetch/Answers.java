package fr.rezone.source.fetch;

import fr.rezone.source.SourceException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;

/** Says what an answer, or its absence, means for the download and for the person who runs it. */
final class Answers {
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final String OFFLINE =
      "vérifier la connexion et le mandataire (proxy), ou importer avec --sources";

  private final InstantSource clock;

  Answers(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A failure that may pass.
   *
   * @throws SourceException if this status will not change by asking again
   */
  <T> Attempt.Failed<T> failure(URI uri, HttpResponse<?> response) {
    int status = response.statusCode();
    if (PASSING.contains(status)) {
      return new Attempt.Failed<>("le serveur répond HTTP " + status, false, retryAfter(response));
    }
    throw switch (status) {
      case 404, 410 ->
          SourceException.at(
              uri.toString(),
              0,
              "HTTP " + status + ", le fichier n’est plus à cette adresse",
              "vérifier la page du jeu de données, ou déposer le fichier dans un dossier et importer avec"
                  + " --sources");
      case 401, 403 ->
          SourceException.at(
              uri.toString(),
              0,
              "HTTP " + status + ", accès refusé",
              "télécharger le fichier à la main et importer avec --sources");
      default ->
          SourceException.at(
              uri.toString(),
              0,
              "réponse inattendue HTTP " + status,
              "réessayer, puis vérifier l’adresse dans le catalogue");
    };
  }

  /**
   * A network failure that may pass.
   *
   * @throws SourceException if it will not
   */
  <T> Attempt.Failed<T> failure(URI uri, IOException e, boolean gained) {
    if (e instanceof SSLHandshakeException) {
      throw SourceException.at(
          uri.toString(), 0, "connexion sécurisée refusée (" + e.getMessage() + ")", OFFLINE, e);
    }
    return new Attempt.Failed<>(reason(e), gained, Optional.empty());
  }

  private static String reason(IOException e) {
    if (e instanceof HttpConnectTimeoutException) {
      return "connexion impossible dans le délai";
    }
    if (e instanceof HttpTimeoutException) {
      return "pas de réponse dans le délai";
    }
    if (e instanceof ConnectException) {
      return e.getCause() instanceof UnresolvedAddressException
              || e.getMessage() == null
              || e.getCause() instanceof ConnectException c
                  && c.getCause() instanceof UnresolvedAddressException
          ? "serveur introuvable ou injoignable"
          : "serveur injoignable (" + e.getMessage() + ")";
    }
    return "connexion rompue (" + e.getMessage() + ")";
  }

  /** Seconds or a date; empty when absent, unreadable or past. */
  private Optional<Duration> retryAfter(HttpResponse<?> response) {
    String text = response.headers().firstValue("Retry-After").orElse("").strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), until);
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
