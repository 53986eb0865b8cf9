package fr.rezone.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Advisories at hand: a folder of OSV files, of archives of them as osv.dev publishes one for each
 * ecosystem ({@code all.zip}), or one such archive.
 */
final class AdvisoryBase {
  private final Map<String, Advisory> byId = new HashMap<>();

  private AdvisoryBase() {}

  /**
   * @throws ScanException if the place is absent, holds no advisory, or if one of them cannot be
   *     read: it might be the one that matters
   */
  static AdvisoryBase read(Path place) {
    AdvisoryBase base = new AdvisoryBase();
    if (!Files.exists(place)) {
      throw new ScanException(
          place + " : base d’avis absente ; corriger REZONE_ADVISORIES ou la retirer");
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        base.take(file);
      }
    } catch (IOException e) {
      throw new ScanException(place + " : lecture impossible (" + e.getMessage() + ")");
    }
    if (base.byId.isEmpty()) {
      throw new ScanException(
          place + " : aucun avis au format OSV ; y mettre des fichiers .json ou l’archive all.zip");
    }
    return base;
  }

  private void take(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".json")) {
      add(file.toString(), Files.readAllBytes(file));
    } else if (name.endsWith(".zip")) {
      try (InputStream in = Files.newInputStream(file);
          ZipInputStream zip = new ZipInputStream(in)) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (entry.getName().endsWith(".json")) {
            add(file + "!" + entry.getName(), zip.readAllBytes());
          }
        }
      }
    }
  }

  private void add(String where, byte[] json) {
    try {
      JsonNode record = JsonMapper.shared().readTree(json);
      Advisory advisory = Advisory.of(record);
      byId.put(advisory.id(), advisory);
    } catch (JacksonException | ScanException e) {
      throw new ScanException(where + " : avis illisible ; télécharger la base à nouveau");
    }
  }

  int size() {
    return byId.size();
  }

  /** Day of the latest change, {@code AAAA-MM-JJ}; « inconnu » when no record tells. */
  String day() {
    String latest =
        byId.values().stream().map(Advisory::modified).max(String::compareTo).orElse("");
    return latest.length() < 10 ? "inconnu" : latest.substring(0, 10);
  }

  /** Those that concern one of these libraries, a line each in the order of libraries. */
  List<Finding> against(Collection<Component> components) {
    TreeSet<Finding> found = new TreeSet<>();
    for (Advisory advisory : byId.values()) {
      for (Component component : components) {
        if (concerns(advisory, component)) {
          found.add(new Finding(component, advisory.id(), advisory.summary()));
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean concerns(Advisory advisory, Component component) {
    try {
      return advisory.concerns(component);
    } catch (ScanException e) {
      throw new ScanException(advisory.id() + " : " + e.getMessage());
    }
  }
}
