package fr.rezone.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and checks a Frictionless data package (version 1) of operator tables. */
final class PackageReader {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String MODEL = "« ./rezone tables template DIR » écrit un modèle";

  private final Path folder;
  private final TableFaults faults;

  PackageReader(Path folder, TableFaults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  /**
   * @throws TableException if there is no package to speak of; lesser faults are only noted
   */
  TablePackage read() {
    JsonNode root = root();
    JsonNode source = root.path("rezone:source");
    if (!text(root, "name").matches("[a-z0-9._/-]+")) {
      fault("name", "en minuscules sans accent ni espace");
    }
    if (!text(root, "created").matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")) {
      fault("created", "date AAAA-MM-JJ");
    }
    required(root, "title", "title");
    required(source, "title", "rezone:source.title");
    required(source, "producer", "rezone:source.producer");
    required(source, "licence", "rezone:source.licence");
    required(source, "vintage", "rezone:source.vintage");
    String url = text(source, "url");
    if (!url.isEmpty() && !url.matches("https?://[^\\s\"<>]+")) {
      fault("rezone:source.url", "adresse en http ou https");
    }
    String cog = text(root, "rezone:cog");
    if (!cog.matches("\\d{4}")) {
      fault("rezone:cog", "année du code géographique, telle que « 2026 »");
    }
    if (!root.path("licenses").isArray() || root.path("licenses").isEmpty()) {
      fault("licenses", "liste d’une licence au moins");
    }
    return new TablePackage(
        text(source, "title"),
        cog,
        text(source, "producer"),
        url,
        text(source, "licence"),
        text(source, "vintage"),
        files(root.path("resources")));
  }

  private JsonNode root() {
    Path file = folder.resolve(TablePackage.FILE);
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode root = MAPPER.readTree(in);
      if (root != null && root.isObject()) {
        return root;
      }
      faults.add(TablePackage.FILE, 1, "un objet JSON est attendu", MODEL);
    } catch (JacksonException e) {
      faults.add(
          TablePackage.FILE,
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "JSON illisible (" + e.getOriginalMessage() + ")",
          MODEL);
    } catch (IOException e) {
      faults.add(TablePackage.FILE, 0, "fichier absent ou illisible (" + e + ")", MODEL);
    }
    throw new TableException(faults);
  }

  private List<Path> files(JsonNode resources) {
    List<Path> files = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < resources.size(); i++) {
      JsonNode resource = resources.get(i);
      String where = "resources[" + i + "]";
      String path = text(resource, "path");
      required(resource, "name", where + ".name");
      if (!isInside(path)) {
        fault(where + ".path", "chemin d’un fichier du dossier, sans « .. »");
      } else if (!seen.add(path)) {
        fault(where + ".path", "un fichier n’est décrit qu’une fois");
      } else if (!Files.isRegularFile(folder.resolve(path))) {
        faults.add(
            path,
            0,
            "fichier absent, annoncé par " + where,
            "le placer dans le dossier ou ôter sa description");
      } else {
        files.add(folder.resolve(path));
      }
      layout(resource, where);
    }
    if (resources.isEmpty()) {
      fault("resources", "liste des tables");
    }
    return files;
  }

  private void layout(JsonNode resource, String where) {
    if (!text(resource, "format").equals("csv")) {
      fault(where + ".format", "« csv »");
    }
    if (!text(resource, "encoding").toLowerCase(Locale.ROOT).equals("utf-8")) {
      fault(where + ".encoding", "« utf-8 »");
    }
    if (!text(resource.path("dialect"), "delimiter").equals(";")) {
      fault(where + ".dialect.delimiter", "« ; »");
    }
    List<String> fields = new ArrayList<>();
    resource.path("schema").path("fields").forEach(field -> fields.add(text(field, "name")));
    if (!fields.equals(TablePackage.FIELDS)) {
      fault(where + ".schema.fields", String.join(", ", TablePackage.FIELDS) + ", dans cet ordre");
    }
    List<String> key = new ArrayList<>();
    resource.path("schema").path("primaryKey").forEach(name -> key.add(name.asString("")));
    if (!key.equals(TablePackage.KEY)) {
      fault(where + ".schema.primaryKey", String.join(", ", TablePackage.KEY));
    }
  }

  private static boolean isInside(String path) {
    try {
      Path relative = Path.of(path);
      return !path.isBlank()
          && !relative.isAbsolute()
          && !path.contains("\\")
          && !path.contains("://")
          && relative.normalize().equals(relative)
          && !relative.startsWith("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void required(JsonNode node, String property, String field) {
    if (text(node, property).isEmpty()) {
      fault(field, "un texte");
    }
  }

  private static String text(JsonNode node, String property) {
    return node.path(property).asString("").strip();
  }

  private void fault(String field, String expected) {
    faults.add(
        TablePackage.FILE,
        0,
        "« " + field + " » absent ou inattendu",
        "attendu : " + expected + " ; " + MODEL);
  }
}
