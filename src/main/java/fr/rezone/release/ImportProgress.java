package fr.rezone.release;

/** Told what an import is doing, for a person to see. Safe to tell from several threads. */
public interface ImportProgress {
  /** A step begins, French: « Contours des communes ». */
  void step(String label);

  /** A step that others may have run beside is done. */
  default void done(String label) {}

  /** A remark that the person should read: an optional source that failed. */
  void warn(String message);

  /** Says nothing. */
  ImportProgress SILENT =
      new ImportProgress() {
        @Override
        public void step(String label) {}

        @Override
        public void warn(String message) {}
      };
}
