package fr.rezone.territory.outline;

/**
 * A file of outlines that cannot be used. The message is one French line: which file, what is
 * wrong, what to do.
 */
public final class OutlineFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutlineFileException(String file, String fault) {
    super(file + " : " + fault + " ; refaire l’import");
  }
}
