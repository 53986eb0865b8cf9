package fr.rezone.release.export;

import fr.rezone.release.Manifest;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.table.Table;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The document that describes a set of CSV files (Frictionless Data Package, version 1). */
final class DataPackage {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ArrayNode resources;
  private final List<Manifest.Source> sources;

  /**
   * @param release id of the release
   * @param demonstration whether the data are invented, which the title then says
   */
  DataPackage(
      String release, boolean demonstration, Instant created, List<Manifest.Source> sources) {
    this.sources = sources;
    root.put("profile", "tabular-data-package");
    root.put("name", "rezone");
    root.put(
        "title",
        demonstration
            ? "Rézone, données de démonstration : une région inventée"
            : "Rézone : territoires de vie-santé, zonages, chiffres et structures");
    root.put("version", release);
    root.put("created", created.toString());
    ObjectNode licence = root.putArray("licenses").addObject();
    licence.put("name", "etalab-2.0");
    licence.put("title", "Licence Ouverte 2.0, sauf mention contraire d’une source");
    licence.put("path", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/");
    ArrayNode all = root.putArray("sources");
    sources.stream()
        .filter(Manifest.Source::wasRead)
        .forEach(source -> describe(source, all.addObject()));
    resources = root.putArray("resources");
  }

  private static void describe(Manifest.Source source, ObjectNode node) {
    node.put("title", source.title() + ", " + source.producer());
    node.put("path", source.page());
    node.put("rezone:id", source.id());
    node.put("rezone:licence", source.licence());
    node.put("rezone:millesime", source.vintage());
  }

  /** Describes one file. */
  void add(Table table, String path, long bytes, String sha256) {
    ObjectNode node = resources.addObject();
    node.put("profile", "tabular-data-resource");
    node.put("name", table.name());
    node.put("title", table.description().title());
    node.put("description", table.description().description());
    node.put("path", path);
    node.put("format", "csv");
    node.put("mediatype", "text/csv");
    node.put("encoding", "utf-8");
    node.put("bytes", bytes);
    node.put("hash", "sha256:" + sha256);
    node.putObject("dialect").put("delimiter", ",").put("lineTerminator", "\n").put("header", true);
    ArrayNode own = node.putArray("sources");
    sources.stream()
        .filter(source -> source.wasRead() && table.datasets().contains(source.id()))
        .forEach(source -> describe(source, own.addObject()));
    ObjectNode schema = node.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    for (Column column : table.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("title", column.title());
      field.put(
          "type",
          switch (column.type()) {
            case TEXT -> "string";
            case WHOLE -> "integer";
            case DECIMAL -> "number";
            case DATE -> "date";
          });
    }
    schema.putArray("missingValues").add("");
    List<String> key =
        switch (table.name()) {
          case "zonages" -> List.of("code", "profession");
          case "niveaux" -> List.of("methode", "niveau");
          // Nothing tells the first day of some periods, and a key has no empty cell.
          case "zonages_successifs" -> List.of();
          default -> List.of(table.columns().getFirst().name());
        };
    if (!key.isEmpty()) {
      ArrayNode names = schema.putArray("primaryKey");
      key.forEach(names::add);
    }
  }

  byte[] bytes() {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }
}
