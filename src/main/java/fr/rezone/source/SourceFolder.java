package fr.rezone.source;

import java.util.Optional;

/** A folder in which the files of datasets are found. */
public sealed interface SourceFolder permits Mirror, Downloads {
  /** The file of a dataset; empty when the folder has none. */
  Optional<SourceFile> find(Dataset dataset);
}
