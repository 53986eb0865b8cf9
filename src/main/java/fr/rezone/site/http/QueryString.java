package fr.rezone.site.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of an address after the question mark, strictly: what is not well written is
 * refused, not guessed.
 */
final class QueryString {
  private static final int MOST_PARAMETERS = 64;

  private QueryString() {}

  /**
   * Values by name, in the order written; empty values are kept.
   *
   * @throws ProblemException 400 if it is not percent-encoded UTF-8, or holds more than 64
   *     parameters
   */
  static Map<String, List<String>> parse(@Nullable String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return values;
    }
    int count = 0;
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MOST_PARAMETERS) {
        throw ProblemException.badRequest(
            "L’adresse porte plus de " + MOST_PARAMETERS + " paramètres ; retirez-en.");
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      values.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
    }
    return values;
  }

  /** A path segment as text; a plus sign is itself there. */
  static String decodeSegment(String segment) {
    return segment.indexOf('%') < 0 ? segment : decode(segment.replace("+", "%2B"));
  }

  private static String decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded.replace('+', ' ');
    }
    byte[] bytes = new byte[encoded.length() * 3];
    int size = 0;
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        // Not Character.digit, for which digits of every script are digits.
        if (i + 2 >= encoded.length()
            || !HexFormat.isHexDigit(encoded.charAt(i + 1))
            || !HexFormat.isHexDigit(encoded.charAt(i + 2))) {
          throw malformed();
        }
        bytes[size++] = (byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3);
        i += 2;
      } else if (c < 0x80) {
        bytes[size++] = (byte) (c == '+' ? ' ' : c);
      } else {
        byte[] raw = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(raw, 0, bytes, size, raw.length);
        size += raw.length;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, size)).toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static ProblemException malformed() {
    return ProblemException.badRequest(
        "L’adresse contient un caractère mal encodé : chaque « % » doit être suivi de deux chiffres"
            + " hexadécimaux formant de l’UTF-8.");
  }
}
