package fr.rezone.site.page;

import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.LevelChanges;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.ZoneLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The changes of level as tables. Thread-safe. */
final class EvolutionTables {
  private final Atlas atlas;

  EvolutionTables(Atlas atlas) {
    this.atlas = atlas;
  }

  /** The communes of one territory that changed in the same way. */
  record Group(
      Territory territory,
      String departement,
      Optional<ZoneLevel> before,
      Optional<ZoneLevel> after,
      int communes,
      long population) {}

  /** By territory and way to change, the one of most inhabitants first. */
  List<Group> groups(LevelChanges changes) {
    Map<String, List<LevelChanges.OfCommune>> byTerritory = new LinkedHashMap<>();
    for (LevelChanges.OfCommune change : changes.communes()) {
      byTerritory
          .computeIfAbsent(
              territory(change.commune()).code()
                  + " "
                  + LevelChanges.letters(change.before())
                  + ">"
                  + LevelChanges.letters(change.after()),
              _ -> new ArrayList<>())
          .add(change);
    }
    return byTerritory.values().stream()
        .map(this::group)
        .sorted(
            Comparator.comparingLong(Group::population)
                .reversed()
                .thenComparing(group -> group.territory().code()))
        .toList();
  }

  private Group group(List<LevelChanges.OfCommune> same) {
    LevelChanges.OfCommune first = same.getFirst();
    return new Group(
        territory(first.commune()),
        atlas
            .departements()
            .find(first.commune().departement())
            .map(Departement::name)
            .orElse(first.commune().departement()),
        first.before(),
        first.after(),
        same.size(),
        same.stream().mapToLong(LevelChanges.OfCommune::population).sum());
  }

  /** A commune without a territory stands for itself. */
  private Territory territory(Commune commune) {
    String tvs = commune.tvs();
    return tvs == null ? commune : atlas.tvs().find(tvs).<Territory>map(t -> t).orElse(commune);
  }

  DataTable changes(List<Group> groups, EvolutionPage.Asked asked) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : groups) {
      rows.add(
          List.of(
              Cell.link(group.territory().name(), Urls.of(group.territory())),
              Cell.text(group.departement()),
              level(group.before()),
              level(group.after()),
              Cell.number(group.communes(), 0),
              Cell.number(group.population(), 0)));
    }
    return table(
        "Territoires dont des communes changent de niveau, les plus peuplés d’abord ("
            + asked.profession().label().toLowerCase(Locale.FRANCE)
            + ")",
        List.of(
            new Column("", "Territoire", false),
            new Column("", "Département", false),
            new Column("", "Avant", false),
            new Column("", "Après", false),
            new Column("", "Communes", true),
            new Column("", "Habitants concernés", true)),
        rows);
  }

  DataTable moves(LevelChanges changes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (LevelChanges.Move move : changes.moves()) {
      rows.add(
          List.of(
              level(move.before()),
              level(move.after()),
              Cell.number(move.communes(), 0),
              Cell.number(move.territories(), 0),
              Cell.number(move.population(), 0)));
    }
    return table(
        "D’un niveau à l’autre",
        List.of(
            new Column("", "Avant", false),
            new Column("", "Après", false),
            new Column("", "Communes", true),
            new Column("", "Territoires", true),
            new Column("", "Habitants", true)),
        rows);
  }

  DataTable totals(LevelChanges changes, EvolutionPage.Asked asked) {
    List<List<Cell>> rows = new ArrayList<>();
    for (LevelChanges.Total total : changes.totals()) {
      long more = total.populationAfter() - total.populationBefore();
      rows.add(
          List.of(
              level(total.level()),
              Cell.number(total.communesBefore(), 0),
              Cell.number(total.communesAfter(), 0),
              Cell.number(total.populationBefore(), 0),
              Cell.number(total.populationAfter(), 0),
              new Cell(French.signed(more, 0), "", Long.toString(more), "")));
    }
    return table(
        "France entière, au "
            + French.date(asked.before())
            + " puis au "
            + French.date(asked.after()),
        List.of(
            new Column("", "Niveau", false),
            new Column("", "Communes avant", true),
            new Column("", "Communes après", true),
            new Column("", "Habitants avant", true),
            new Column("", "Habitants après", true),
            new Column("", "Différence", true)),
        rows);
  }

  DataTable quartiers(LevelChanges changes) {
    List<List<Cell>> rows = new ArrayList<>();
    for (LevelChanges.OfQuartier change : changes.quartiers()) {
      rows.add(
          List.of(
              Cell.link(
                  change.quartier().name() + " (" + change.quartier().code() + ")",
                  Urls.of(change.quartier())),
              Cell.text(
                  French.list(
                      change.quartier().communes().stream()
                          .map(code -> atlas.communes().get(code).name())
                          .toList())),
              own(change.before()),
              own(change.after())));
    }
    return table(
        "Quartiers prioritaires dont le niveau propre change (médecins) ; leur population n’est pas publiée ici",
        List.of(
            new Column("", "Quartier", false),
            new Column("", "Communes", false),
            new Column("", "Avant", false),
            new Column("", "Après", false)),
        rows);
  }

  private static Cell own(Optional<ZoneLevel> level) {
    return level.isEmpty() ? Cell.text("aucun niveau propre") : level(level);
  }

  private static Cell level(Optional<ZoneLevel> level) {
    return level
        .map(found -> Cell.zone(found.letters(), found.token(), found.order()))
        .orElseGet(() -> Cell.text("non zoné"));
  }

  private static DataTable table(String caption, List<Column> columns, List<List<Cell>> rows) {
    return new DataTable(caption, EvolutionPage.PATH, columns, rows, "", false);
  }

  /** Semicolons and a header, as spreadsheets in France expect. */
  String csv(LevelChanges changes, EvolutionPage.Asked asked) {
    StringBuilder csv =
        new StringBuilder(
            "profession;de;a;niveau;code;nom;territoire;departement;region;avant;apres;population\r\n");
    String head = asked.profession().id() + ";" + asked.before() + ";" + asked.after() + ";";
    for (LevelChanges.OfCommune change : changes.communes()) {
      Commune commune = change.commune();
      String tvs = commune.tvs();
      csv.append(head)
          .append("commune;")
          .append(commune.code())
          .append(';')
          .append(quoted(commune.name()))
          .append(';')
          .append(tvs == null ? "" : tvs)
          .append(';')
          .append(commune.departement())
          .append(';')
          .append(atlas.regions().find(commune.region()).map(Region::code).orElse(""))
          .append(';')
          .append(LevelChanges.letters(change.before()))
          .append(';')
          .append(LevelChanges.letters(change.after()))
          .append(';')
          .append(
              commune.population().isPresent()
                  ? Integer.toString(commune.population().getAsInt())
                  : "")
          .append("\r\n");
    }
    for (LevelChanges.OfQuartier change : changes.quartiers()) {
      csv.append(head)
          .append("quartier;")
          .append(change.quartier().code())
          .append(';')
          .append(quoted(change.quartier().name()))
          .append(";;;;")
          .append(LevelChanges.letters(change.before()))
          .append(';')
          .append(LevelChanges.letters(change.after()))
          .append(";\r\n");
    }
    return csv.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
