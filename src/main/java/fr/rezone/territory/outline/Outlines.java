package fr.rezone.territory.outline;

import fr.rezone.territory.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of all territories of a release, by level and code, and by place. Immutable and
 * thread-safe.
 */
public final class Outlines {
  private static final Locator NOWHERE = new Locator(List.of());

  private final Map<Level, LevelOutlines> levels;

  private Outlines(Map<Level, LevelOutlines> levels) {
    this.levels = levels;
  }

  /** The outlines of one level, on their lattice, with their index by place. */
  private static final class LevelOutlines {
    final Grid grid;
    final List<Outline> sorted;
    final Map<String, Outline> byCode;
    private volatile @Nullable Locator byPlace;

    LevelOutlines(Grid grid, List<Outline> outlines) {
      this.grid = grid;
      List<Outline> copy = new ArrayList<>(outlines);
      copy.sort(Comparator.comparing(Outline::code));
      this.sorted = List.copyOf(copy);
      this.byCode = HashMap.newHashMap(sorted.size());
      for (Outline outline : sorted) {
        if (byCode.put(outline.code(), outline) != null) {
          throw new IllegalArgumentException("contour en double pour le code " + outline.code());
        }
      }
    }

    /** Made when first asked for: a start does not wait for it, and not every level is asked. */
    Locator byPlace() {
      Locator made = byPlace;
      if (made == null) {
        synchronized (this) {
          made = byPlace;
          if (made == null) {
            made = new Locator(sorted);
            byPlace = made;
          }
        }
      }
      return made;
    }
  }

  /** Gathers levels; not thread-safe. */
  public static final class Builder {
    private final Map<Level, LevelOutlines> levels = new EnumMap<>(Level.class);

    private Builder() {}

    /**
     * Adds the outlines of one level, in any order.
     *
     * @param grid the lattice that their coordinates lie on; the file keeps no more than it
     * @throws IllegalArgumentException if a code comes twice
     */
    public Builder add(Level level, Grid grid, List<Outline> outlines) {
      levels.put(level, new LevelOutlines(grid, outlines));
      return this;
    }

    public Outlines build() {
      return new Outlines(new EnumMap<>(levels));
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  public Optional<Outline> find(Level level, String code) {
    LevelOutlines found = levels.get(level);
    return found == null ? Optional.empty() : Optional.ofNullable(found.byCode.get(code));
  }

  /** All outlines of a level, sorted by code; empty when the level has none. */
  public List<Outline> list(Level level) {
    LevelOutlines found = levels.get(level);
    return found == null ? List.of() : found.sorted;
  }

  /** The levels that have outlines, from the largest territories to the smallest. */
  public List<Level> levels() {
    return List.copyOf(levels.keySet());
  }

  /** The lattice of a level that has outlines. */
  Grid grid(Level level) {
    LevelOutlines found = levels.get(level);
    if (found == null) {
      throw new IllegalArgumentException("aucun contour de niveau " + level.id());
    }
    return found.grid;
  }

  /** The outlines of a level by place; none where the level has no outlines. */
  public Locator locator(Level level) {
    LevelOutlines found = levels.get(level);
    return found == null ? NOWHERE : found.byPlace();
  }

  /**
   * Writes all outlines to one file. Equal outlines give equal bytes.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.write(file, OutlineEncoder.encode(this));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws OutlineFileException if the file is of another kind, cut short or damaged (one French
   *     line naming it)
   * @throws IOException if it cannot be read
   */
  public static Outlines read(Path file) throws IOException {
    return OutlineDecoder.decode(Files.readAllBytes(file), String.valueOf(file.getFileName()));
  }
}
