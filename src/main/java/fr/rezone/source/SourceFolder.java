package fr.rezone.source;

import java.util.List;
import java.util.Optional;

/** A folder in which the files of datasets are found. */
public sealed interface SourceFolder permits Mirror, Downloads {
  /** The file of a dataset, the most recent one; empty when the folder has none. */
  Optional<SourceFile> find(Dataset dataset);

  /**
   * All files of a dataset that is a series, by name; of another dataset the one that {@link #find}
   * gives. Empty when the folder has none.
   */
  List<SourceFile> findAll(Dataset dataset);
}
