package fr.rezone.demo.file;

import fr.rezone.demo.people.Headcounts;
import fr.rezone.demo.people.Workforce;
import fr.rezone.demo.people.Years;
import fr.rezone.demo.place.World;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.demo.supply.Access;
import fr.rezone.demo.supply.Levels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes a whole demonstration: every dataset of the catalogue, and the operator tables. */
public final class Demonstration {
  /** The file that tells a folder of ours from a person's. */
  private static final String SIGN = "LISEZ-MOI.txt";

  /**
   * What was written.
   *
   * @param communes how many
   * @param inhabitants of the whole
   * @param cells rows of the operator tables
   */
  public record Written(int communes, long inhabitants, long cells) {}

  private Demonstration() {}

  /**
   * Whether a folder may be written into: absent, empty, or a former demonstration. Anything else
   * may be somebody's data.
   */
  public static boolean isFree(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return Files.exists(folder.resolve(SIGN)) || files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the files of a recipe, replacing those of a former demonstration.
   *
   * @throws IllegalArgumentException if the folder is not {@link #isFree free}
   * @throws UncheckedIOException if it cannot be written
   */
  public static Written write(Recipe recipe, Path folder) {
    if (!isFree(folder)) {
      throw new IllegalArgumentException(folder + " holds other files");
    }
    try {
      return write(World.of(recipe), new SourceWriter(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Written write(World world, SourceWriter files) throws IOException {
    files.text(SIGN, out -> out.write(notice(world.recipe())));
    Headcounts headcounts;
    long cells;
    try (TableFiles tables = new TableFiles(files)) {
      headcounts = Workforce.simulate(world, tables::add);
      cells = tables.cells();
    }
    Access access = new Access(world);
    CodeListFiles.write(world, files);
    OutlineFiles.write(world, files);
    new ZoningFiles(world, files)
        .write(
            Levels.decide(world, headcounts, access, Years.FIRST),
            Levels.decide(world, headcounts, access, Years.LAST));
    new FigureFiles(world, headcounts, access, files).write();
    new DensityFile(world, headcounts).write(files);
    new StructureFiles(world, files).write();
    return new Written(world.communes().size(), world.population(), cells);
  }

  private static String notice(Recipe recipe) {
    return """
        Région de démonstration de Rézone

        Tout est inventé ici : les lieux, leurs noms, leurs codes, leurs limites, leurs habitants, les
        professionnels, les patients et les établissements. Rien ne décrit un lieu réel ni une personne.
        Les fichiers ont la disposition des fichiers officiels, pour être lus par les mêmes programmes.

        Communes : %d. Graine : %d. La même graine redonne les mêmes fichiers, octet pour octet.
        """
        .formatted(recipe.communes(), recipe.seed());
  }
}
