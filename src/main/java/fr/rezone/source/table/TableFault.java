package fr.rezone.source.table;

import fr.rezone.text.Typography;

/**
 * Something that makes a table unusable.
 *
 * @param file name inside the folder of the tables
 * @param line 1-based; 0 when the fault concerns the whole file
 * @param fault what was found, naming the field, French
 * @param remedy what to do, French
 */
public record TableFault(String file, long line, String fault, String remedy) {
  /** One line for the operator. */
  public String text() {
    return Typography.line((line > 0 ? file + ":" + line : file) + " : " + fault + " ; " + remedy);
  }
}
