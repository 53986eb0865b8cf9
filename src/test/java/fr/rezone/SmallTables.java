package fr.rezone;

import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.source.table.TableTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An operator's tables about the small world, written as the template says.
 *
 * <p>General practitioners of 2023 and 2024, by commune (01001, 01002, 71001 form a territory of
 * the same name; 71002, 69381 and 69382 are one each):
 *
 * <table>
 * <caption>2024</caption>
 * <tr><th>code</th><th>professionals</th><th>60 and over</th><th>sum of ages</th><th>patients</th>
 * <th>of them exempt</th></tr>
 * <tr><td>01001</td><td>10</td><td>5</td><td>500</td><td>8000</td><td>2000</td></tr>
 * <tr><td>01002</td><td>2</td><td>1</td><td>110</td><td>2000</td><td>400</td></tr>
 * <tr><td>71001</td><td>8</td><td>5</td><td>440</td><td>6000</td><td>1500</td></tr>
 * <tr><td>71002</td><td>20</td><td>5</td><td>900</td><td>20000</td><td>3000</td></tr>
 * <tr><td>69381</td><td>30</td><td>10</td><td>1500</td><td>24000</td><td>4000</td></tr>
 * <tr><td>69382</td><td>25</td><td>5</td><td>1200</td><td>25000</td><td>5000</td></tr>
 * </table>
 */
public final class SmallTables {
  public static final String PROFESSIONALS = "professionnels.csv";
  public static final String PATIENTS = "patients.csv";
  public static final String ACTS = "actes.csv";
  public static final String AGES = "ages.csv";

  private static final String GP = ";medecin-generaliste;";

  private final Map<String, StringBuilder> files = new LinkedHashMap<>();

  public SmallTables() {
    for (String file : new String[] {PROFESSIONALS, AGES, PATIENTS, ACTS}) {
      files.put(
          file,
          new StringBuilder(
              "indicateur;niveau;code;annee;profession;ventilation;modalite;valeur;contributeurs;maximum\n"));
    }
    for (int year : new int[] {2023, 2024}) {
      physicians("01001", year, 10, 5, 500);
      physicians("01002", year, 2, 1, 110);
      physicians("71001", year, 8, 5, 440);
      physicians("71002", year, year == 2024 ? 20 : 15, 5, 900);
      physicians("69381", year, 30, 10, 1500);
      physicians("69382", year, 25, 5, 1200);
    }
    patients("01001", 10, 8000, 2000);
    patients("01002", 2, 2000, 400);
    patients("71001", 8, 6000, 1500);
    patients("71002", 20, 20_000, 3000);
    patients("69381", 30, 24_000, 4000);
    patients("69382", 25, 25_000, 5000);
    acts("71002", 20, 60_000, 6000, 300, 200, 500);
  }

  /** The professionals of a commune: younger ones are all of 45 to 54, older ones of 60 to 64. */
  private void physicians(String code, int year, int all, int older, int ages) {
    line(PROFESSIONALS, "professionnels;commune;" + code + ";" + year + GP + ";", all, all, "");
    String age = "professionnels;commune;" + code + ";" + year + GP + "age;";
    line(PROFESSIONALS, age + "45-54", all - older, all - older, "");
    line(PROFESSIONALS, age + "60-64", older, older, "");
    line(AGES, "ages;commune;" + code + ";" + year + GP + ";", ages, all, "");
  }

  private void patients(String code, int physicians, int all, int exempt) {
    String max = String.valueOf(2 * all / physicians);
    line(PATIENTS, "patients;commune;" + code + ";2024" + GP + ";", all, physicians, max);
    String exemption = "patients;commune;" + code + ";2024" + GP + "exoneration;";
    line(
        PATIENTS,
        exemption + "exonere",
        exempt,
        physicians,
        String.valueOf(2 * exempt / physicians));
    line(
        PATIENTS,
        exemption + "non-exonere",
        all - exempt,
        physicians,
        String.valueOf(2 * (all - exempt) / physicians));
  }

  private void acts(String code, int physicians, int... kinds) {
    String[] names = {"consultation", "visite", "chirurgie", "echographie", "imagerie"};
    int all = 0;
    for (int i = 0; i < kinds.length; i++) {
      all += kinds[i];
      line(
          ACTS,
          "actes;commune;" + code + ";2024" + GP + "acte;" + names[i],
          kinds[i],
          physicians,
          String.valueOf(2 * kinds[i] / physicians));
    }
    line(
        ACTS,
        "actes;commune;" + code + ";2024" + GP + ";",
        all,
        physicians,
        String.valueOf(2 * all / physicians));
  }

  private void line(String file, String key, long value, int contributors, String maximum) {
    add(file, key + ";" + value + ";" + contributors + ";" + maximum);
  }

  /** Adds a line to a table. */
  public SmallTables add(String file, String line) {
    text(file).append(line).append('\n');
    return this;
  }

  /** Replaces a piece of text that must be there. */
  public SmallTables edit(String file, String before, String after) {
    String text = text(file).toString();
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " does not hold " + before);
    }
    files.put(file, new StringBuilder(text.replace(before, after)));
    return this;
  }

  private StringBuilder text(String file) {
    StringBuilder text = files.get(file);
    if (text == null) {
      throw new IllegalArgumentException("no table " + file);
    }
    return text;
  }

  /** Writes the folder {@code tables} of a mirror. */
  public Path writeTo(Path mirror) {
    Path folder = mirror.resolve("tables");
    try {
      Files.deleteIfExists(folder.resolve("datapackage.json"));
      for (String file : files.keySet()) {
        Files.deleteIfExists(folder.resolve(file));
      }
      TableTemplate.write(folder, MeasureCatalogue.load(), "2026", LocalDate.of(2026, 1, 1));
      Path description = folder.resolve("datapackage.json");
      Files.writeString(
          description,
          Files.readString(description)
              .replace("À remplir : ce que les tables décrivent", "Tables d’essai")
              .replace("À remplir : l’organisme qui en répond", "Caisse d’essai")
              .replace("À remplir : années décrites", "2023 et 2024"));
      for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }
}
