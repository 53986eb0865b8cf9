package fr.rezone.source.structure;

import static java.util.Objects.requireNonNullElseGet;

import fr.rezone.source.Reject;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the daily FINESS+ file of structures, one juridical entity at a time, never the whole.
 *
 * <p>It reads the shape of the real file and the spelling of the published schema (v1 of 11
 * December 2025), which differ: flat codes or {@code {code, system}} objects, the case of names,
 * the place of {@code siret}. Kept are the establishments in service: state A and no closing date;
 * the others are refused and counted by reason.
 *
 * <p>An instance reads one file, on one thread.
 */
public final class FinessReader {
  private static final int MOST_ESTABLISHMENTS_OF_AN_ENTITY = 20_000;
  private static final String REMEDY_SHAPE =
      "vérifier qu’il s’agit du fichier FINESS+ des structures (pmej[].ege[]) et le télécharger à nouveau";
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(100_000)
                  .maxNumberLength(100)
                  .maxNameLength(200)
                  .build())
          .build();

  private final SourceFile file;
  private final SourceReport report;
  private final Consumer<FinessEstablishment> consumer;
  private final Positions positions = new Positions();
  private final Set<String> seen = new HashSet<>();
  private long entities;
  private long records;

  private FinessReader(
      SourceFile file, SourceReport report, Consumer<FinessEstablishment> consumer) {
    this.file = file;
    this.report = report;
    this.consumer = consumer;
  }

  /**
   * Streams the establishments in service, in the order of the file.
   *
   * @return what the file says of itself
   * @throws SourceException if the file is absent, truncated, no JSON, or of another layout;
   *     records given before the fault was met must then be forgotten
   */
  public static FinessRelease read(
      SourceFile file, SourceReport report, Consumer<FinessEstablishment> consumer) {
    return new FinessReader(file, report, consumer).read();
  }

  private FinessRelease read() {
    try (InputStream in = file.open();
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
      return readRoot(parser);
    } catch (JacksonIOException e) {
      throw file.unreadable(requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
    } catch (UnexpectedEndOfInputException e) {
      throw fault(e.getLocation(), "fichier tronqué", "le télécharger à nouveau", e);
    } catch (JacksonException e) {
      throw malformed(e);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private FinessRelease readRoot(JsonParser parser) {
    FinessTokens tokens = new FinessTokens(parser);
    parser.nextToken();
    if (!tokens.isObject()) {
      throw SourceException.at(file.name(), 1, "un objet JSON est attendu", REMEDY_SHAPE);
    }
    String schemaVersion = "";
    String generated = "";
    boolean found = false;
    FinessField field;
    while ((field = tokens.nextField()) != null) {
      switch (field) {
        case SCHEMA_VERSION -> schemaVersion = tokens.text();
        case GENERATED_AT -> generated = tokens.text();
        case PMEJ -> {
          readEntities(parser, tokens);
          found = true;
        }
        default -> tokens.skip();
      }
    }
    // Reading on to the very end also checks the sum that closes a gzip file.
    if (parser.nextToken() != null) {
      throw fault(
          parser.currentTokenLocation(), "contenu après la fin de l’objet", REMEDY_SHAPE, null);
    }
    if (!found) {
      throw SourceException.at(file.name(), 0, "le tableau « pmej » manque", REMEDY_SHAPE);
    }
    if (report.kept() == 0) {
      throw SourceException.at(
          file.name(), 0, "aucun établissement en service parmi " + records, REMEDY_SHAPE);
    }
    return new FinessRelease(schemaVersion, date(generated));
  }

  private void readEntities(JsonParser parser, FinessTokens tokens) {
    if (!tokens.isArray()) {
      throw fault(
          parser.currentTokenLocation(), "« pmej » n’est pas un tableau", REMEDY_SHAPE, null);
    }
    FinessRecords reader = new FinessRecords(tokens);
    while (tokens.nextElement()) {
      entities++;
      if (tokens.isObject()) {
        readEntity(parser, tokens, reader);
      } else {
        refuse("entité juridique qui n’est pas un objet", tokens.text());
        tokens.skip();
      }
    }
  }

  private void readEntity(JsonParser parser, FinessTokens tokens, FinessRecords reader) {
    // Fields come in any order: the establishments wait for the name of their entity.
    Entity entity = new Entity();
    List<FinessRecords.Establishment> establishments = new ArrayList<>();
    FinessField field;
    while ((field = tokens.nextField()) != null) {
      if (field == FinessField.ESTABLISHMENTS && tokens.isArray()) {
        while (tokens.nextElement()) {
          if (tokens.isObject()) {
            establishments.add(reader.readEstablishment());
          } else {
            records++;
            refuse("établissement qui n’est pas un objet", tokens.text());
            tokens.skip();
          }
          if (establishments.size() > MOST_ESTABLISHMENTS_OF_AN_ENTITY) {
            throw fault(
                parser.currentTokenLocation(),
                "plus de " + MOST_ESTABLISHMENTS_OF_AN_ENTITY + " établissements pour une entité",
                REMEDY_SHAPE,
                null);
          }
        }
      } else {
        entity.accept(field, tokens);
      }
    }
    for (FinessRecords.Establishment establishment : establishments) {
      records++;
      accept(entity, establishment);
    }
  }

  private void accept(Entity entity, FinessRecords.Establishment read) {
    if (!FinessNumber.isValid(read.finess())) {
      refuse("numéro FINESS absent ou mal formé", read.finess());
    } else if (!read.closed().isEmpty()) {
      refuse("établissement fermé (date de fermeture)", read.finess());
    } else if (!read.state().equalsIgnoreCase("A")) {
      refuse("établissement qui n’est pas à l’état actif", read.finess() + " " + read.state());
    } else if (read.name().isEmpty()) {
      refuse("établissement sans nom", read.finess());
    } else if (!seen.add(read.finess())) {
      refuse("numéro FINESS en double", read.finess());
    } else {
      consumer.accept(establishment(entity, read));
      report.keep();
    }
  }

  private FinessEstablishment establishment(Entity entity, FinessRecords.Establishment read) {
    FinessAddress place = read.place();
    if (place == null) {
      report.note("établissements sans adresse", 1);
    } else if (!place.isPractice()) {
      report.note("établissements situés par une autre adresse que celle d’exercice", 1);
    }
    return new FinessEstablishment(
        read.finess(),
        FinessNumber.isValid(entity.finess) ? entity.finess : "",
        entity.name.isEmpty() ? entity.shortName : entity.name,
        read.name(),
        read.category(),
        entity.legalStatus,
        read.siret(),
        place == null ? PostalAddress.UNKNOWN : place.postal(),
        place == null ? "" : place.commune().toUpperCase(Locale.ROOT),
        place == null ? null : position(place),
        date(read.opened()),
        date(read.updated()));
  }

  private @Nullable GeoPoint position(FinessAddress place) {
    FinessAddress.RawPosition raw = place.position();
    if (raw == null) {
      report.note("établissements sans coordonnées", 1);
      return null;
    }
    String departement = Departements.ofCommune(place.commune().toUpperCase(Locale.ROOT));
    // Degrees of either pair before metres of either pair: only the order costs, not the result.
    boolean xy = Math.abs(raw.x()) <= 180;
    Optional<GeoPoint> found =
        xy
            ? positions.decide(departement, raw.x(), raw.y())
            : positions.decide(departement, raw.longitude(), raw.latitude());
    if (found.isEmpty()) {
      found =
          xy
              ? positions.decide(departement, raw.longitude(), raw.latitude())
              : positions.decide(departement, raw.x(), raw.y());
    }
    if (found.isEmpty()) {
      report.note("positions écartées : hors du département de la commune", 1);
    }
    return found.orElse(null);
  }

  private @Nullable LocalDate date(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      report.note("dates illisibles", 1);
      return null;
    }
  }

  private void refuse(String reason, String found) {
    report.reject(new Reject(file.name(), records, reason, found));
  }

  private SourceException malformed(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.contains("UTF-8") || message.contains("UTF-32")) {
      return fault(
          e.getLocation(),
          "texte qui n’est pas en UTF-8",
          "le convertir ou le télécharger à nouveau",
          e);
    }
    return fault(e.getLocation(), "JSON invalide", "le télécharger à nouveau", e);
  }

  private SourceException fault(
      @Nullable TokenStreamLocation at, String fault, String remedy, @Nullable Throwable cause) {
    int line = at == null ? 0 : at.getLineNr();
    String where = fault + " (entité juridique n° " + entities + ")";
    return cause == null
        ? SourceException.at(file.name(), line, where, remedy)
        : SourceException.at(file.name(), line, where, remedy, cause);
  }

  /** The juridical entity being read. */
  private static final class Entity {
    private String finess = "";
    private String name = "";
    private String shortName = "";
    private String legalStatus = "";

    void accept(FinessField field, FinessTokens tokens) {
      switch (field) {
        case ENTITY_INFORMATION -> {
          if (tokens.isObject()) {
            FinessField inner;
            while ((inner = tokens.nextField()) != null) {
              accept(inner, tokens);
            }
          } else {
            tokens.skip();
          }
        }
        case ENTITY_FINESS, ENTITY_NUMBER -> finess = tokens.text();
        case ENTITY_NAME -> shortName = tokens.text();
        case ENTITY_LONG_NAME -> name = tokens.text();
        case LEGAL_STATUS -> legalStatus = tokens.text();
        default -> tokens.skip();
      }
    }
  }
}
