package fr.rezone.aid.load;

import fr.rezone.text.Typography;

/**
 * A fault in a catalogue file.
 *
 * @param file name of the file
 * @param line 1-based; 0 when the whole file is meant
 * @param message French: what, and what to do
 */
public record Fault(String file, int line, String message) {
  public Fault {
    message = Typography.plainLine(message);
  }

  @Override
  public String toString() {
    return (line > 0 ? file + ":" + line : file) + " : " + message;
  }
}
