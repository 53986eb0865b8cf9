package fr.rezone.source.table;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code datapackage.json} says of a set of tables.
 *
 * @param title French
 * @param cog year of the codes of communes, {@code 2026}
 * @param producer who answers for the figures, to be named beside each of them
 * @param url page about them; may be empty
 * @param licence name of the licence
 * @param vintage what the figures describe, French
 * @param files the tables, in the order of the package
 */
public record TablePackage(
    String title,
    String cog,
    String producer,
    String url,
    String licence,
    String vintage,
    List<Path> files) {
  /** The name of the description in the folder of the tables. */
  public static final String FILE = "datapackage.json";

  /** The columns of every table, in this order. */
  public static final List<String> FIELDS =
      List.of(
          "indicateur",
          "niveau",
          "code",
          "annee",
          "profession",
          "ventilation",
          "modalite",
          "valeur",
          "contributeurs",
          "maximum");

  /** The columns that tell a row from another. */
  public static final List<String> KEY = FIELDS.subList(0, 7);

  public TablePackage {
    files = List.copyOf(files);
  }
}
