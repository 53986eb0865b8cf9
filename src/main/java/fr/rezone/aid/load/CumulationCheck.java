package fr.rezone.aid.load;

import fr.rezone.aid.language.Spelling;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Cumulation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Refuses what aids say of one another when it cannot all be true. */
final class CumulationCheck {
  private CumulationCheck() {}

  static void check(List<Aid> aids, Map<String, YamlMap> files, Faults faults) {
    Set<String> ids = aids.stream().map(Aid::id).collect(Collectors.toSet());
    Map<String, EnumSet<Cumulation.Kind>> pairs = new TreeMap<>();
    Map<String, YamlMap> where = new HashMap<>();
    for (Aid aid : aids) {
      YamlMap file = files.get(aid.id());
      if (file == null) {
        continue;
      }
      for (Cumulation cumulation : aid.cumulations()) {
        for (String other : cumulation.others()) {
          if (!ids.contains(other)) {
            file.fault("cumul", "aide « " + other + " » inconnue" + Spelling.offer(other, ids));
          } else if (other.equals(aid.id())) {
            file.fault("cumul", "une aide ne peut pas se citer elle-même");
          } else {
            String pair =
                aid.id().compareTo(other) < 0
                    ? aid.id() + " et " + other
                    : other + " et " + aid.id();
            pairs
                .computeIfAbsent(pair, _ -> EnumSet.noneOf(Cumulation.Kind.class))
                .add(cumulation.kind());
            where.put(pair, file);
          }
        }
      }
    }
    pairs.forEach(
        (pair, kinds) -> {
          YamlMap file = where.get(pair);
          boolean apart = kinds.contains(Cumulation.Kind.EXCLUDES);
          boolean together =
              kinds.contains(Cumulation.Kind.REQUIRES) || kinds.contains(Cumulation.Kind.ALLOWS);
          boolean doubtful = kinds.contains(Cumulation.Kind.DOUBTFUL);
          if (file != null && ((apart && together) || (doubtful && (apart || together)))) {
            faults.add(
                file.file(),
                file.line("cumul"),
                pair
                    + " se contredisent ("
                    + kinds.stream().map(Cumulation.Kind::word).collect(Collectors.joining(", "))
                    + ") ; ne garder qu’une règle");
          }
        });
  }
}
