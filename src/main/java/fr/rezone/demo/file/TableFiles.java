package fr.rezone.demo.file;

import fr.rezone.demo.people.Craft;
import fr.rezone.demo.people.Slots;
import fr.rezone.demo.people.Tally;
import fr.rezone.demo.people.Years;
import fr.rezone.demo.place.DemoCommune;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables that an operator would hand over: one file for each indicator, rows of communes only,
 * described by a Frictionless data package. Rows stream through: memory does not grow with the
 * world. Confined to one thread.
 */
final class TableFiles implements AutoCloseable {
  private static final String HEADER =
      "indicateur;niveau;code;annee;profession;ventilation;modalite;valeur;contributeurs;maximum\n";
  private static final int FLUSH = 1 << 16;

  /** A file being written, and the slots that go into it. */
  private record Table(OutputStream file, StringBuilder rows, List<Integer> slots) {}

  private final SourceWriter files;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private long cells;

  TableFiles(SourceWriter files) throws IOException {
    this.files = files;
    for (int slot = 0; slot < Slots.LIST.size(); slot++) {
      String indicator = Slots.LIST.get(slot).indicator();
      Table table = tables.get(indicator);
      if (table == null) {
        table =
            new Table(
                files.open("tables/" + indicator + ".csv"),
                new StringBuilder(2 * FLUSH).append(HEADER),
                new ArrayList<>());
        tables.put(indicator, table);
      }
      table.slots.add(slot);
    }
  }

  /** Writes the cells of one commune, year and profession; a cell of zero has no row. */
  void add(DemoCommune commune, int year, Craft craft, Tally tally) {
    tables.forEach(
        (indicator, table) -> {
          for (int slot : table.slots) {
            if (tally.value(slot) > 0) {
              cells++;
              row(table.rows, indicator, commune, year, craft, slot, tally);
            }
          }
          if (table.rows.length() > FLUSH) {
            flush(table);
          }
        });
  }

  private static void row(
      StringBuilder rows,
      String indicator,
      DemoCommune commune,
      int year,
      Craft craft,
      int slot,
      Tally tally) {
    Slots.Slot cell = Slots.LIST.get(slot);
    rows.append(indicator)
        .append(";commune;")
        .append(commune.code())
        .append(';')
        .append(year)
        .append(';')
        .append(craft.id())
        .append(';')
        .append(cell.breakdown())
        .append(';')
        .append(cell.modality())
        .append(';')
        .append(tally.value(slot))
        .append(';')
        .append(tally.contributors(slot))
        .append(';');
    if (!cell.isHeadcount()) {
      rows.append(tally.largest(slot));
    }
    rows.append('\n');
  }

  private static void flush(Table table) {
    try {
      table.file.write(table.rows.toString().getBytes(StandardCharsets.UTF_8));
      table.rows.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many rows were written. */
  long cells() {
    return cells;
  }

  /** Writes what is left and the description. */
  @Override
  public void close() throws IOException {
    for (Table table : tables.values()) {
      flush(table);
      table.file.close();
    }
    files.text("tables/datapackage.json", out -> out.write(description()));
  }

  private String description() {
    String resources =
        tables.keySet().stream().map(TableFiles::resource).collect(Collectors.joining(",\n"));
    return """
        {
          "name": "rezone-demonstration",
          "title": "Tables d’indicateurs de la région de démonstration (données fictives)",
          "created": "2026-01-01T00:00:00Z",
          "licenses": [{"name": "CC0-1.0", "title": "Aucun droit réservé : données inventées"}],
          "rezone:cog": "2026",
          "rezone:source": {
            "title": "Professionnels et patients simulés, un par un, à partir d’une graine",
            "producer": "Rézone, générateur de démonstration",
            "url": "https://example.org/rezone/demonstration",
            "licence": "CC0-1.0",
            "vintage": "%d à %d"
          },
          "resources": [
        %s
          ]
        }
        """
        .formatted(Years.FIRST, Years.LAST, resources);
  }

  private static String resource(String indicator) {
    return """
            {
              "name": "%1$s",
              "path": "%1$s.csv",
              "format": "csv",
              "encoding": "utf-8",
              "dialect": {"delimiter": ";"},
              "schema": {
                "fields": [
                  {"name": "indicateur", "type": "string"},
                  {"name": "niveau", "type": "string"},
                  {"name": "code", "type": "string"},
                  {"name": "annee", "type": "year"},
                  {"name": "profession", "type": "string"},
                  {"name": "ventilation", "type": "string"},
                  {"name": "modalite", "type": "string"},
                  {"name": "valeur", "type": "integer"},
                  {"name": "contributeurs", "type": "integer"},
                  {"name": "maximum", "type": "integer"}
                ],
                "primaryKey": ["indicateur", "niveau", "code", "annee", "profession", "ventilation", "modalite"]
              }
            }"""
        .formatted(indicator)
        .stripTrailing();
  }
}
