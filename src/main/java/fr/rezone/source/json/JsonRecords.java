package fr.rezone.source.json;

import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The objects of a JSON array, one at a time, never all in memory. */
public final class JsonRecords {
  /** Each object is followed by the next one of its array: that is no fault. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonRecords() {}

  /**
   * Hands over every object of the array that is the whole file, with its 1-based rank.
   *
   * @throws SourceException if the file is absent, truncated, no JSON, or no array
   */
  public static void forEachOfArray(SourceFile file, ObjLongConsumer<JsonNode> consumer) {
    read(file, null, consumer);
  }

  /** The same for the array under a key of the object that is the whole file. */
  public static void forEachUnder(SourceFile file, String key, ObjLongConsumer<JsonNode> consumer) {
    read(file, key, consumer);
  }

  private static void read(
      SourceFile file, @Nullable String key, ObjLongConsumer<JsonNode> consumer) {
    try (InputStream in = file.open();
        JsonParser parser = MAPPER.createParser(in)) {
      if (!moveToArray(parser, key)) {
        throw SourceException.at(
            file.name(),
            1,
            key == null ? "une liste JSON est attendue" : "la liste « " + key + " » manque",
            "vérifier que le fichier est bien celui du catalogue");
      }
      long rank = 0;
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode node = MAPPER.readTree(parser);
        consumer.accept(node, ++rank);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw SourceException.at(
            file.name(),
            parser.currentLocation().getLineNr(),
            "un objet est attendu au rang " + (rank + 1),
            "le télécharger à nouveau");
      }
      readToEnd(parser);
    } catch (JacksonException e) {
      throw unreadable(file, e);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** What follows the array is of no use, but only at its end does a packed file prove whole. */
  private static void readToEnd(JsonParser parser) {
    while (parser.nextToken() != null) {
      parser.skipChildren();
    }
  }

  private static boolean moveToArray(JsonParser parser, @Nullable String key) {
    JsonToken token = parser.nextToken();
    if (key == null) {
      return token == JsonToken.START_ARRAY;
    }
    while ((token = parser.nextToken()) == JsonToken.PROPERTY_NAME) {
      boolean found = key.equals(parser.currentName());
      if (parser.nextToken() == JsonToken.START_ARRAY && found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private static SourceException unreadable(SourceFile file, JacksonException e) {
    if (e.getCause() instanceof IOException io) {
      return file.unreadable(io);
    }
    long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return SourceException.at(
        file.name(),
        line,
        "JSON illisible ou tronqué (" + e.getOriginalMessage() + ")",
        "le télécharger à nouveau",
        e);
  }

  /** The text of a property; empty when it is absent, null, a list or an object. */
  public static String text(JsonNode node, String property) {
    JsonNode value = node.get(property);
    return value == null || value.isNull() || value.isContainer() ? "" : value.asString().strip();
  }
}
