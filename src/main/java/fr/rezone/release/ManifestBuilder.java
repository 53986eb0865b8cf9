package fr.rezone.release;

import fr.rezone.release.store.Store;
import fr.rezone.source.Catalogue;
import fr.rezone.source.Dataset;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Part;
import fr.rezone.territory.Profession;
import fr.rezone.territory.outline.Outlines;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes down what went into a release and what came out. */
final class ManifestBuilder {
  private static final int FINGERPRINT_LENGTH = 8;

  private final List<Manifest.Source> sources = new ArrayList<>();

  ManifestBuilder(
      Catalogue catalogue,
      Map<String, List<SourceFile>> files,
      Map<String, SourceReport> reports,
      Map<String, String> failures)
      throws IOException {
    for (Dataset dataset : catalogue.datasets()) {
      sources.add(
          source(
              dataset,
              files.getOrDefault(dataset.id(), List.of()),
              reports.getOrDefault(dataset.id(), new SourceReport(dataset.id())),
              failures.getOrDefault(dataset.id(), "")));
    }
  }

  private static Manifest.Source source(
      Dataset dataset, List<SourceFile> files, SourceReport report, String failure)
      throws IOException {
    List<Manifest.FileEntry> read = new ArrayList<>();
    for (SourceFile file : files) {
      for (Path part : parts(file)) {
        String name = part.equals(file.path()) ? file.name() : part.getFileName().toString();
        read.add(new Manifest.FileEntry(name, Files.size(part), Sha256.of(part)));
      }
    }
    Manifest.FileEntry last =
        read.isEmpty() ? new Manifest.FileEntry("", 0, "") : read.removeLast();
    List<Manifest.Rejects> rejects = new ArrayList<>();
    report
        .rejectCounts()
        .forEach(
            (reason, count) ->
                rejects.add(
                    new Manifest.Rejects(
                        reason, count, report.rejectExamples().getOrDefault(reason, List.of()))));
    return new Manifest.Source(
        dataset.id(),
        dataset.title(),
        dataset.producer(),
        dataset.page(),
        dataset.licence(),
        report.vintage().orElse(dataset.vintage()),
        dataset.limitation(),
        last.name(),
        last.bytes(),
        last.sha256(),
        failure,
        report.read(),
        report.kept(),
        rejects,
        new LinkedHashMap<>(report.notes()),
        read);
  }

  /** A dataset is one file, except the operator's tables: these, then what describes them. */
  private static List<Path> parts(SourceFile file) {
    return file.datasetId().equals(OperatorTables.DATASET)
        ? OperatorTables.files(file).reversed()
        : List.of(file.path());
  }

  /** Every dataset of the catalogue, in its order. */
  List<Manifest.Source> sources() {
    return List.copyOf(sources);
  }

  /** The same for the same files, whatever the day: eight hexadecimal digits. */
  String fingerprint() {
    StringBuilder all = new StringBuilder();
    for (Manifest.Source source : sources) {
      all.append(source.id()).append(source.sha256());
      source.others().forEach(file -> all.append(' ').append(file.sha256()));
      all.append('\n');
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8))
        .substring(0, FINGERPRINT_LENGTH);
  }

  Manifest build(
      String id, Manifest.Kind kind, Instant createdAt, Store store, Outlines outlines, Path draft)
      throws IOException {
    return new Manifest(
        Manifest.FORMAT,
        id,
        kind,
        createdAt,
        sources,
        counts(store),
        zonings(store.atlas()),
        checks(store.atlas(), outlines),
        files(draft));
  }

  private static Map<String, Integer> counts(Store store) {
    Atlas atlas = store.atlas();
    int arrondissements =
        (int) atlas.communes().all().stream().filter(Commune::isArrondissement).count();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(
        "regions", (int) atlas.regions().all().stream().filter(r -> r.part() != Part.COM).count());
    counts.put(
        "departements",
        (int) atlas.departements().all().stream().filter(d -> d.part() != Part.COM).count());
    counts.put(
        "collectivites",
        (int) atlas.departements().all().stream().filter(d -> d.part() == Part.COM).count());
    counts.put("epci", atlas.epci().size());
    counts.put("tvs", atlas.tvs().size());
    counts.put("communes", atlas.communes().size() - arrondissements);
    counts.put("arrondissements", arrondissements);
    counts.put("quartiers", atlas.quartiers().size());
    counts.put("structures", store.structures().all().size());
    return counts;
  }

  private static Map<String, Map<String, Integer>> zonings(Atlas atlas) {
    Map<String, Map<String, Integer>> zonings = new LinkedHashMap<>();
    for (Profession profession : atlas.zonings().rules().professions()) {
      Map<String, Integer> counts = new TreeMap<>();
      for (int i = 0; i < atlas.communes().size(); i++) {
        if (!atlas.communes().at(i).divided()) {
          counts.merge(
              atlas
                  .zonings()
                  .ofCommune(profession, i)
                  .map(Designation::level)
                  .map(level -> level.letters())
                  .orElse(""),
              1,
              Integer::sum);
        }
      }
      zonings.put(profession.id(), counts);
    }
    return zonings;
  }

  private static List<Manifest.Check> checks(Atlas atlas, Outlines outlines) {
    int communes = outlines.list(Level.COMMUNE).size();
    int tvs = outlines.list(Level.TVS).size();
    double ofCommunes =
        outlines.list(Level.COMMUNE).stream()
            .filter(outline -> atlas.communes().get(outline.code()).tvs() != null)
            .mapToDouble(outline -> outline.geometry().getArea())
            .sum();
    double ofTvs =
        outlines.list(Level.TVS).stream()
            .mapToDouble(outline -> outline.geometry().getArea())
            .sum();
    return List.of(
        new Manifest.Check(
            "Chaque commune et arrondissement a un contour",
            communes == atlas.communes().size(),
            communes + " sur " + atlas.communes().size()),
        new Manifest.Check(
            "Chaque territoire de vie-santé a un contour",
            tvs == atlas.tvs().size(),
            tvs + " sur " + atlas.tvs().size()),
        new Manifest.Check(
            "La surface des territoires est celle de leurs communes",
            Math.abs(ofTvs - ofCommunes) < 1e-9 * ofCommunes,
            "écart relatif " + Math.abs(ofTvs - ofCommunes) / ofCommunes));
  }

  private static List<Manifest.FileEntry> files(Path draft) throws IOException {
    List<Path> written;
    try (Stream<Path> files = Files.walk(draft)) {
      written = files.filter(Files::isRegularFile).sorted().toList();
    }
    return written.parallelStream().map(file -> entry(draft, file)).toList();
  }

  private static Manifest.FileEntry entry(Path draft, Path file) {
    String name = draft.relativize(file).toString().replace(File.separatorChar, '/');
    try {
      return new Manifest.FileEntry(name, Files.size(file), Sha256.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
