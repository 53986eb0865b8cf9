package fr.rezone.release.geopackage;

import java.util.regex.Pattern;

/** Names of tables and columns, which go into SQL as they are. */
final class SqlName {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern RESERVED = Pattern.compile("(gpkg|sqlite|rtree)_.*|layer_styles");

  private SqlName() {}

  /** Returns a name that needs no quotes against surprises. */
  static String require(String name) {
    if (!NAME.matcher(name).matches() || RESERVED.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "nom de table ou de colonne impossible : « "
              + name
              + " » ; attendu des lettres minuscules sans accent, chiffres et _");
    }
    return name;
  }
}
