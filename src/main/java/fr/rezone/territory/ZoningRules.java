package fr.rezone.territory;

import fr.rezone.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The professions that are zoned and the methods by which they are, read from {@code zonages.yml}.
 * Immutable.
 *
 * <p>Source: CSP L. 1434-4 and the ministerial arrêtés named in the file.
 */
public final class ZoningRules {
  private final Map<String, Profession> professions;
  private final Map<String, List<ZoningMethod>> methodsByProfession;
  private final Set<String> unclassified;
  private final Set<String> silent;

  private ZoningRules(
      Map<String, Profession> professions,
      Map<String, List<ZoningMethod>> methodsByProfession,
      Set<String> unclassified,
      Set<String> silent) {
    this.professions = professions;
    this.methodsByProfession = methodsByProfession;
    this.unclassified = unclassified;
    this.silent = silent;
  }

  /** The rules shipped with the application. */
  public static ZoningRules load() {
    return from(YamlNode.resource(ZoningRules.class, "zonages.yml"));
  }

  static ZoningRules from(YamlNode root) {
    root.allow(Set.of("unclassified", "silent", "professions", "methods"));
    Map<String, Profession> professions = new LinkedHashMap<>();
    for (YamlNode node : root.get("professions").items()) {
      node.allow(Set.of("id", "label", "column"));
      Profession profession =
          new Profession(node.text("id"), node.text("label"), node.text("column"));
      professions.put(profession.id(), profession);
    }
    Map<String, List<ZoningMethod>> methods = new HashMap<>();
    for (YamlNode node : root.get("methods").items()) {
      ZoningMethod method = method(node, professions);
      methods.computeIfAbsent(method.profession().id(), _ -> new ArrayList<>()).add(method);
    }
    methods.values().forEach(list -> list.sort(Comparator.comparing(ZoningMethod::from)));
    for (Profession profession : professions.values()) {
      if (!methods.containsKey(profession.id())) {
        throw root.get("methods").fault("aucune méthode pour la profession " + profession.id());
      }
    }
    return new ZoningRules(
        professions,
        methods,
        Set.copyOf(root.get("unclassified").texts()),
        root.find("silent").map(node -> Set.copyOf(node.texts())).orElse(Set.of()));
  }

  private static ZoningMethod method(YamlNode node, Map<String, Profession> professions) {
    node.allow(Set.of("id", "profession", "text", "from", "unit", "levels"));
    Profession profession = professions.get(node.text("profession"));
    if (profession == null) {
      throw node.get("profession").fault("profession inconnue « " + node.text("profession") + " »");
    }
    List<ZoneLevel> levels = new ArrayList<>();
    Map<String, ZoneLevel> raw = new HashMap<>();
    for (YamlNode item : node.get("levels").items()) {
      item.allow(Set.of("id", "letters", "label", "token", "raw"));
      ZoneLevel level =
          new ZoneLevel(
              item.text("id"),
              item.text("letters"),
              item.text("label"),
              levels.size() + 1,
              item.text("token"));
      levels.add(level);
      for (String spelling : item.get("raw").texts()) {
        if (raw.put(spelling, level) != null) {
          throw item.fault("« " + spelling + " » désigne deux niveaux de la même méthode");
        }
      }
    }
    return new ZoningMethod(
        node.text("id"),
        profession,
        node.text("text"),
        node.get("from").date(),
        node.text("unit"),
        levels,
        raw);
  }

  /** All zoned professions, physicians first. */
  public List<Profession> professions() {
    return List.copyOf(professions.values());
  }

  public Optional<Profession> findProfession(String id) {
    return Optional.ofNullable(professions.get(id));
  }

  /** The methods of a profession, oldest first. */
  public List<ZoningMethod> methods(Profession profession) {
    return List.copyOf(methodsByProfession.getOrDefault(profession.id(), List.of()));
  }

  /** The method in force on a day: the last one that has begun, or the first if none has. */
  public ZoningMethod methodAt(Profession profession, LocalDate day) {
    List<ZoningMethod> methods = methods(profession);
    ZoningMethod current = methods.getFirst();
    for (ZoningMethod method : methods) {
      if (!method.from().isAfter(day)) {
        current = method;
      }
    }
    return current;
  }

  /**
   * Whether a published spelling says that the place is not zoned: one of the known ones, or any
   * that begins with {@code NC}, as the table's own notice says.
   */
  public boolean isUnclassified(String rawLabel) {
    return unclassified.contains(rawLabel) || isSilent(rawLabel) || rawLabel.startsWith("NC");
  }

  /** Whether a cell says nothing of the place, so that what a former table said of it stands. */
  public boolean isSilent(String rawLabel) {
    return silent.contains(rawLabel);
  }
}
