package fr.rezone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Spoils sound files, the same way for the same seed: what disks, networks, spreadsheets and the
 * malicious do to them. Not thread-safe.
 */
public final class Damage {
  /** Longer than any cell that people write, shorter than what a parser refuses at once. */
  private static final int GIANT = 200_000;

  private static final String SIGNS = "\",;[]{}:0129-\n\r\t\0=";

  private static final List<String> NUMBERS =
      List.of("99999999999999999999", "-1", "1e999", "-0", "NaN", "2147483648", "0x10", "1,5,5");

  private final Random random;

  public Damage(long seed) {
    random = new Random(seed);
  }

  /** A spoilt copy; now and then a sound one. */
  public byte[] of(byte[] sound) {
    byte[] spoilt = sound;
    for (int i = random.nextInt(3); i >= 0 && spoilt.length > 0; i--) {
      spoilt = once(spoilt);
    }
    return spoilt;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(14)) {
      case 0, 1 -> flipped(bytes, at);
      case 2 -> replaced(bytes, at, (byte) random.nextInt());
      case 3 -> replaced(bytes, at, (byte) SIGNS.charAt(random.nextInt(SIGNS.length())));
      case 4 -> Arrays.copyOf(bytes, at);
      case 5 -> lines(bytes);
      case 6 -> spliced(bytes, at, "x".repeat(1 + random.nextInt(GIANT)));
      case 7 -> spliced(bytes, at, NUMBERS.get(random.nextInt(NUMBERS.size())));
      case 8 -> spliced(bytes, at, "[".repeat(1 + random.nextInt(3000)));
      case 9 -> spliced(bytes, at, "\0".repeat(1 + random.nextInt(8)));
      case 10 -> moved(bytes, at);
      case 11 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
      case 12 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
      default -> number(bytes, at);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    return replaced(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
  }

  private static byte[] replaced(byte[] bytes, int at, byte by) {
    byte[] copy = bytes.clone();
    copy[at] = by;
    return copy;
  }

  private static byte[] spliced(byte[] bytes, int at, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + text.length());
    out.write(bytes, 0, at);
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  /** A piece of the file written over another. */
  private byte[] moved(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    int length = Math.min(random.nextInt(80), bytes.length - at);
    System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), copy, at, length);
    return copy;
  }

  /** The next run of digits made another number. */
  private byte[] number(byte[] bytes, int from) {
    int start = from;
    while (start < bytes.length && !isDigit(bytes[start])) {
      start++;
    }
    int end = start;
    while (end < bytes.length && isDigit(bytes[end])) {
      end++;
    }
    byte[] rest = Arrays.copyOf(bytes, bytes.length - (end - start));
    System.arraycopy(bytes, end, rest, start, bytes.length - end);
    return spliced(rest, start, NUMBERS.get(random.nextInt(NUMBERS.size())));
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** A line lost, repeated, or put elsewhere. */
  private byte[] lines(byte[] bytes) {
    // Latin-1 keeps every byte as it is.
    List<String> lines =
        new ArrayList<>(
            List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)));
    String line = lines.remove(random.nextInt(lines.size()));
    int copies = random.nextInt(3);
    for (int i = 0; i < copies; i++) {
      lines.add(random.nextInt(lines.size() + 1), line);
    }
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
