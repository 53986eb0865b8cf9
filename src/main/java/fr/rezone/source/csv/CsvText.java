package fr.rezone.source.csv;

import fr.rezone.source.SourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** The characters of a delimited file, and what can be told of them before parsing. */
final class CsvText {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char USUAL_SEPARATOR = ';';

  private CsvText() {}

  /** Strict: anything but UTF-8 fails. */
  static Reader utf8(InputStream in) {
    return new InputStreamReader(in, decoder());
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Passes over a byte order mark. */
  static BufferedReader withoutMark(Reader text) throws IOException {
    BufferedReader reader = new BufferedReader(text, BUFFER);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /**
   * The separator that the first line uses: tab, comma or semicolon, whichever it has most of. The
   * reader stays at the beginning.
   */
  static char separator(BufferedReader reader) throws IOException {
    int commas = 0;
    int tabs = 0;
    int semicolons = 0;
    reader.mark(BUFFER);
    for (int i = 0; i < BUFFER; i++) {
      int c = reader.read();
      if (c < 0 || c == '\n' || c == '\r') {
        break;
      }
      commas += c == ',' ? 1 : 0;
      tabs += c == '\t' ? 1 : 0;
      semicolons += c == ';' ? 1 : 0;
    }
    reader.reset();
    if (semicolons >= commas && semicolons >= tabs) {
      return USUAL_SEPARATOR;
    }
    return commas >= tabs ? ',' : '\t';
  }

  /**
   * The 1-based line of the first byte that is not UTF-8; empty when the whole file is.
   *
   * @throws IOException if the file cannot be read to its end
   */
  static OptionalLong firstLineNotUtf8(SourceFile file) throws IOException {
    CharsetDecoder decoder = decoder();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    long line = 1;
    char previous = 0;
    try (InputStream in = file.open()) {
      boolean ended = false;
      while (!ended) {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        while (chars.hasRemaining()) {
          char c = chars.get();
          line += c == '\r' || (c == '\n' && previous != '\r') ? 1 : 0;
          previous = c;
        }
        chars.clear();
        if (result.isError()) {
          return OptionalLong.of(line);
        }
        bytes.compact();
      }
    }
    return OptionalLong.empty();
  }
}
