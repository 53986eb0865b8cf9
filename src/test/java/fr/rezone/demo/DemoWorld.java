package fr.rezone.demo;

import fr.rezone.demo.file.Demonstration;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.ImportProgress;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.source.Mirror;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A small demonstration, written and imported under a folder of a test. */
public final class DemoWorld {
  /** Two départements, eight territories, five bassins de vie. */
  public static final Recipe SMALL = new Recipe(100, 5);

  private DemoWorld() {}

  /** Imports {@link #SMALL}. */
  public static Release imported(Path folder) {
    return imported(SMALL, folder);
  }

  /** Imports the world of a recipe. */
  static Release imported(Recipe recipe, Path folder) {
    Demonstration.write(recipe, folder.resolve("sources"));
    return Release.open(
        new Importer(
                new ReleaseFolder(folder.resolve("data")), ImportProgress.SILENT, Clock.systemUTC())
            .importFrom(
                new Mirror(folder.resolve("sources")), List.of(), Manifest.Kind.DEMONSTRATION));
  }
}
