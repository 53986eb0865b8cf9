package fr.rezone.cli;

import fr.rezone.demo.file.Demonstration;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.ImportProgress;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.source.Mirror;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Makes a release of the demonstration: its files first, then the import that any files get. */
final class DemoRelease {
  private DemoRelease() {}

  /** Where the files of the demonstration lie, beside the releases. */
  static Path sources(Path data) {
    return data.resolve("demonstration");
  }

  static Demonstration.Written write(Recipe recipe, Path sources, ImportProgress progress) {
    progress.step("Région de démonstration : " + recipe.communes() + " communes inventées");
    return Demonstration.write(recipe, sources);
  }

  /** Writes, imports and makes current; returns the folder of the release. */
  static Path make(Recipe recipe, ReleaseFolder folder, ImportProgress progress) {
    Path sources = sources(folder.path());
    write(recipe, sources, progress);
    return new Importer(folder, progress, Clock.systemUTC())
        .importFrom(new Mirror(sources), List.of(), Manifest.Kind.DEMONSTRATION);
  }
}
