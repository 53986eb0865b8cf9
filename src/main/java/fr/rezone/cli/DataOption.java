package fr.rezone.cli;

import fr.rezone.release.ReleaseFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where releases and downloads lie: the option that nearly all commands have. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Dossier des données (défaut : data/, ou $$REZONE_DATA).",
      scope = ScopeType.INHERIT)
  private @Nullable Path given;

  /** Whether the option was given. */
  boolean isGiven() {
    return given != null;
  }

  /** The folder named, else {@link Folders#data()}. */
  Path folder() {
    return given == null ? Folders.data() : given;
  }

  ReleaseFolder releases() {
    return new ReleaseFolder(folder());
  }
}
