package fr.rezone.source.fetch;

import fr.rezone.source.SourceException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chooses a file in what a portal lists. Pure: the text of the answer in, the target out. */
final class Listing {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CHANGED =
      "vérifier la page du jeu de données et l’entrée du catalogue, ou importer avec --sources";

  private Listing() {}

  /** The newest resource of a dataset of data.gouv.fr, interface version 1. */
  static Target newestResource(URI asked, String answer, Location.DataGouv location) {
    List<JsonNode> matching =
        elements(asked, answer, "resources")
            .filter(node -> location.match().matcher(text(node, "url")).find())
            .filter(
                node ->
                    location.format().isEmpty()
                        || location.format().equalsIgnoreCase(text(node, "format")))
            .toList();
    JsonNode newest =
        matching.stream()
            .max(Comparator.comparing(Listing::modified).thenComparing(node -> text(node, "url")))
            .orElseThrow(() -> none(asked, location.match().pattern()));
    // Only files that the portal itself keeps have a length and a digest that it measured.
    boolean kept = text(newest, "filetype").equals("file");
    JsonNode digest = newest.path("checksum");
    Optional<Checksum> checksum =
        kept ? Checksum.announced(text(digest, "type"), text(digest, "value")) : Optional.empty();
    long bytes =
        kept && newest.path("filesize").asLong(0) > 0 ? newest.path("filesize").asLong(0) : -1;
    return new Target(address(asked, text(newest, "url")), bytes, checksum);
  }

  /** The last attachment by title of a dataset of an Opendatasoft portal, interface version 2.1. */
  static Target lastAttachment(URI asked, String answer, Location.Drees location) {
    JsonNode last =
        elements(asked, answer, "attachments")
            .filter(
                node ->
                    location.match().matcher(text(node.path("metas"), "title")).find()
                        || location.match().matcher(text(node.path("metas"), "id")).find()
                        || location.match().matcher(text(node, "href")).find())
            .max(
                Comparator.comparing((JsonNode node) -> text(node.path("metas"), "title"))
                    .thenComparing(node -> text(node, "href")))
            .orElseThrow(() -> none(asked, location.match().pattern()));
    return Target.of(address(asked, text(last, "href")));
  }

  private static java.util.stream.Stream<JsonNode> elements(URI asked, String answer, String list) {
    try {
      JsonNode nodes = JSON.readTree(answer).path(list);
      if (nodes.isArray()) {
        return StreamSupport.stream(nodes.spliterator(), false);
      }
    } catch (JacksonException e) {
      throw SourceException.at(
          asked.toString(), 0, "réponse du portail illisible", "réessayer plus tard", e);
    }
    throw SourceException.at(
        asked.toString(), 0, "réponse du portail sans liste « " + list + " »", CHANGED);
  }

  private static SourceException none(URI asked, String pattern) {
    return SourceException.at(
        asked.toString(), 0, "aucun fichier ne correspond à « " + pattern + " »", CHANGED);
  }

  private static URI address(URI asked, String text) {
    try {
      return asked.resolve(URI.create(text.strip().replace(" ", "%20")));
    } catch (IllegalArgumentException e) {
      throw SourceException.at(asked.toString(), 0, "adresse illisible : " + text, CHANGED, e);
    }
  }

  private static Instant modified(JsonNode node) {
    String text = text(node, "last_modified");
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      try {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException unreadable) {
        return Instant.EPOCH;
      }
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
