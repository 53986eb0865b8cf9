package fr.rezone.bench.table;

import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.indicator.count.CountTable;
import fr.rezone.release.AtlasReading;
import fr.rezone.source.Mirror;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.source.table.Modality;
import fr.rezone.source.table.TableReader;
import fr.rezone.source.table.TableTemplate;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Writes operator tables of some five million rows about the communes of a mirror, then times their
 * reading and adding up. Arguments: mirror, folder to write in.
 */
public final class TableBenchmark {
  private TableBenchmark() {}

  public static void main(String[] args) throws IOException {
    AtlasReading territories = AtlasReading.of(new Mirror(Path.of(args[0])));
    AtlasPlaces places = new AtlasPlaces(territories.atlas());
    Path folder = Path.of(args[1]);
    if (!Files.exists(folder.resolve("datapackage.json"))) {
      write(places, folder);
    }
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      TableReader.Tables tables = TableReader.read(folder, MeasureCatalogue.load(), places, "2026");
      long read = System.nanoTime();
      CountTable counts = CountTable.of(tables.rows(), MeasureCatalogue.load(), places);
      long added = System.nanoTime();
      System.out.printf(
          "%,d rows, %d columns: read and checked in %.1f s, added up in %.1f s, %d MB in use%n",
          tables.rows().size(),
          counts.columns().size(),
          (read - start) / 1e9,
          (added - read) / 1e9,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }

  private static void write(AtlasPlaces places, Path folder) throws IOException {
    MeasureCatalogue vocabulary = MeasureCatalogue.load();
    TableTemplate.write(folder, vocabulary, "2026", LocalDate.of(2026, 1, 1));
    Random random = new Random(1);
    List<String> codes = places.codes("commune");
    List<Modality> ages =
        vocabulary
            .measure("professionnels")
            .orElseThrow()
            .breakdown("age")
            .orElseThrow()
            .modalities();
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("professionnels.csv"))) {
      out.write(
          "indicateur;niveau;code;annee;profession;ventilation;modalite;valeur;contributeurs;maximum\n");
      for (int commune = 0; commune < codes.size(); commune++) {
        if (places.isDivided(commune)) {
          continue;
        }
        for (int year = 2022; year < 2025; year++) {
          for (var profession : vocabulary.professions()) {
            int all = 0;
            String key =
                "professionnels;commune;" + codes.get(commune) + ";" + year + ";" + profession.id();
            for (Modality age : ages) {
              int count = random.nextInt(1, 30);
              all += count;
              out.write(key + ";age;" + age.id() + ";" + count + ";" + count + ";\n");
            }
            out.write(key + ";;;" + all + ";" + all + ";\n");
          }
        }
      }
    }
  }
}
