package fr.rezone.territory;

import fr.rezone.source.zoning.QuartierLevelRow;
import fr.rezone.source.zoning.ZoningRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives each published spelling of a level its meaning, under the method of its date. */
final class DesignationJoin {
  private final ZoningRules rules;
  private final LocalDate fileDay;
  private final Map<Designation, Designation> pool = new HashMap<>();

  /**
   * @param fileDay the day the table describes, for the designations without a decree date
   */
  DesignationJoin(ZoningRules rules, LocalDate fileDay) {
    this.rules = rules;
    this.fileDay = fileDay;
  }

  Zonings join(
      Places<Commune> communes,
      Map<String, ZoningRow> rows,
      Places<Quartier> quartiers,
      List<QuartierLevelRow> quartierLevels,
      Joining joining) {
    Map<Profession, @Nullable Designation[]> byCommune = new HashMap<>();
    for (Profession profession : rules.professions()) {
      @Nullable Designation[] designations = new Designation[communes.size()];
      for (int i = 0; i < designations.length; i++) {
        ZoningRow row = communes.at(i).divided() ? null : rows.get(communes.at(i).code());
        designations[i] = row == null ? null : designation(profession, row, joining);
      }
      byCommune.put(profession, designations);
    }
    return new Zonings(rules, byCommune, quartiers(quartiers, quartierLevels, joining));
  }

  private @Nullable Designation designation(Profession profession, ZoningRow row, Joining joining) {
    ZoningRow.Designated designated = row.designations().get(profession.column());
    if (designated == null || rules.isUnclassified(designated.rawLevel())) {
      return null;
    }
    Optional<Designation> designation =
        designation(profession, designated.rawLevel(), designated.decreeDate());
    if (designation.isEmpty()) {
      joining.note(
          "zonages",
          "niveau inconnu « " + designated.rawLevel() + " » (" + profession.column() + ")",
          1);
    }
    return designation.orElse(null);
  }

  private Optional<Designation> designation(
      Profession profession, String rawLevel, Optional<LocalDate> decreeDate) {
    ZoningMethod method = rules.methodAt(profession, decreeDate.orElse(fileDay));
    return method
        .findLevel(rawLevel)
        .map(level -> new Designation(method, level, decreeDate))
        .map(designation -> pool.computeIfAbsent(designation, same -> same));
  }

  private Map<String, Designation> quartiers(
      Places<Quartier> quartiers, List<QuartierLevelRow> levels, Joining joining) {
    Profession physicians = rules.professions().getFirst();
    Map<String, Designation> byQuartier = new HashMap<>();
    for (QuartierLevelRow row : levels) {
      Optional<Designation> designation = designation(physicians, row.rawLevel(), Optional.empty());
      if (!quartiers.contains(row.code())) {
        joining.note("zonage-quartiers", "quartier absent de la liste nationale", 1);
      } else if (designation.isEmpty()) {
        joining.note("zonage-quartiers", "niveau inconnu « " + row.rawLevel() + " »", 1);
      } else {
        byQuartier.put(row.code(), designation.get());
      }
    }
    return byQuartier;
  }
}
