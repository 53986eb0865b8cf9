package fr.rezone.site.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read of a request by hand: any text gives a meaning or a refusal, and soon. */
class HeaderNoiseTest {
  private static final int ROUNDS = 20_000;
  private static final String SIGNS = "bytes=0123456789-,; gzipbrq.*W/\"abc%&+é١\u0000\uD83D";

  private final Random random = new Random(31);

  private String noise() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  @Test
  void aPartIsAlwaysWithinTheFile() {
    for (int round = 0; round < ROUNDS; round++) {
      long length = random.nextInt(20);
      String header = random.nextBoolean() ? noise() : "bytes=" + noise();
      if (ByteRange.parse(header, length) instanceof ByteRange.Part(long first, long last)) {
        assertThat(first).as(header).isBetween(0L, last);
        assertThat(last).as(header).isLessThan(length);
      }
    }
    for (String header :
        List.of("bytes=999999999999999999-999999999999999999", "bytes=0-" + "9".repeat(8000))) {
      assertThat(ByteRange.parse(header, 10))
          .isInstanceOfAny(ByteRange.Refused.class, ByteRange.Whole.class);
    }
  }

  @Test
  void encodingsAndTagsAreReadFromAnyText() {
    for (int round = 0; round < ROUNDS; round++) {
      String header = noise();
      assertThat(Encodings.parse(header)).isNotNull();
      assertThat(EntityTag.isKnown(header, "abcdef")).isEqualTo(header.equals("*"));
    }
    assertThat(EntityTag.isKnown("\"x\", ".repeat(3000) + "W/\"abcdef\"", "abcdef")).isTrue();
  }

  @Test
  void aQueryIsReadOrRefusedWithBadRequest() {
    for (int round = 0; round < ROUNDS; round++) {
      String query = noise();
      try {
        Map<String, List<String>> values = QueryString.parse(query);
        values.forEach((name, all) -> assertThat(all).isNotEmpty());
      } catch (ProblemException e) {
        assertThat(e.problem().status()).isEqualTo(400);
      }
    }
  }

  /** Whatever the text, percent-encoding it gives it back. */
  @Test
  void whatIsEncodedIsReadBack() {
    for (int round = 0; round < ROUNDS; round++) {
      String value = noise().replace("\uD83D", "");
      StringBuilder encoded = new StringBuilder("a=");
      for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
        encoded.append('%').append(Character.forDigit(b >> 4 & 15, 16));
        encoded.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
      assertThat(QueryString.parse(encoded.toString())).containsEntry("a", List.of(value));
    }
  }

  /** Full-width digits are digits to Java, and nothing to an address. */
  @Test
  void onlyPlainDigitsEncode() {
    for (String query : List.of("a=%４１", "a=%4", "a=%", "a=%g1", "a=%-1", "a=%+1", "%=1")) {
      assertThatThrownBy(() -> QueryString.parse(query))
          .as(query)
          .isInstanceOf(ProblemException.class);
    }
  }
}
