package fr.rezone.source.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a set of empty tables for an operator to fill: one a measure. */
public final class TableTemplate {
  private TableTemplate() {}

  /**
   * @param cog year of the codes of communes
   * @return the files written
   * @throws java.nio.file.FileAlreadyExistsException rather than replace a file
   */
  public static List<Path> write(
      Path folder, MeasureCatalogue vocabulary, String cog, LocalDate day) throws IOException {
    Files.createDirectories(folder);
    Path description = folder.resolve(TablePackage.FILE);
    String resources =
        vocabulary.measures().stream()
            .map(m -> resource(m.id()))
            .collect(Collectors.joining(",\n", "[\n", "\n  ]"));
    create(
        description,
        """
        {
          "profile": "tabular-data-package",
          "name": "tables-operateur",
          "title": "À remplir : titre des tables",
          "created": "%s",
          "licenses": [{"name": "etalab-2.0", "title": "Licence Ouverte 2.0"}],
          "rezone:cog": "%s",
          "rezone:source": {
            "title": "À remplir : ce que les tables décrivent",
            "producer": "À remplir : l’organisme qui en répond",
            "url": "",
            "licence": "Licence Ouverte 2.0",
            "vintage": "À remplir : années décrites"
          },
          "resources": %s
        }
        """
            .formatted(day, cog, resources));
    for (Measure measure : vocabulary.measures()) {
      create(folder.resolve(measure.id() + ".csv"), String.join(";", TablePackage.FIELDS) + "\n");
    }
    return vocabulary.measures().stream().map(m -> folder.resolve(m.id() + ".csv")).toList();
  }

  private static void create(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  private static String resource(String measure) {
    String fields =
        TablePackage.FIELDS.stream()
            .map(TableTemplate::field)
            .collect(Collectors.joining(",\n          "));
    String key =
        TablePackage.KEY.stream().map(k -> '"' + k + '"').collect(Collectors.joining(", "));
    return """
        {
          "name": "%1$s",
          "path": "%1$s.csv",
          "format": "csv",
          "encoding": "utf-8",
          "dialect": {"delimiter": ";"},
          "schema": {
            "fields": [
              %2$s
            ],
            "primaryKey": [%3$s]
          }
        }"""
        .formatted(measure, fields, key)
        .indent(4)
        .stripTrailing();
  }

  private static String field(String name) {
    String type =
        switch (name) {
          case "annee" -> "year";
          case "valeur", "contributeurs", "maximum" -> "integer";
          default -> "string";
        };
    return "{\"name\": \"" + name + "\", \"type\": \"" + type + "\"}";
  }
}
