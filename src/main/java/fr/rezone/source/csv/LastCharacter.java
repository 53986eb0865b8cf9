package fr.rezone.source.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character read, which tells whether the last line was ended. */
final class LastCharacter extends FilterReader {
  private int last = -1;

  LastCharacter(Reader in) {
    super(in);
  }

  /** Whether what was read so far ends with the end of a line. */
  boolean endsALine() {
    return last == '\n' || last == '\r';
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    last = c < 0 ? last : c;
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    last = count > 0 ? buffer[offset + count - 1] : last;
    return count;
  }
}
