package fr.rezone.indicator.count;

import fr.rezone.source.table.Counted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns gathered around their totals: for each total, the breakdowns that add up to it.
 *
 * @param breakdowns by total, then by breakdown, the columns of its modalities
 */
record Families(Map<Counted, Map<String, List<Counted>>> breakdowns) {
  static Families of(Collection<Counted> columns) {
    Map<Counted, Map<String, List<Counted>>> families = new LinkedHashMap<>();
    for (Counted counted : columns) {
      Map<String, List<Counted>> own =
          families.computeIfAbsent(counted.total(), _ -> new LinkedHashMap<>());
      if (!counted.isTotal()) {
        own.computeIfAbsent(counted.breakdown(), _ -> new ArrayList<>()).add(counted);
      }
    }
    return new Families(families);
  }
}
