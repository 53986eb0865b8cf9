package fr.rezone.release.store;

import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.indicator.count.CompactLongs;
import fr.rezone.indicator.count.ConfidentialityRules;
import fr.rezone.indicator.count.Hiding;
import fr.rezone.indicator.count.ProtectedColumn;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.secrecy.SecrecyRule;
import fr.rezone.source.table.Counted;
import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The counts that may be shown, as a run of bytes, with the rules that hid the others. */
final class CountsStore {
  private CountsStore() {}

  static void write(ProtectedCounts counts, StoreOutput out) throws IOException {
    out.list(counts.rules().rules(), rule -> write(rule, out));
    out.bytes(counts.covered().toByteArray());
    out.list(
        counts.columns().entrySet(),
        entry -> {
          Counted counted = entry.getKey();
          out.text(counted.measure());
          out.text(counted.profession());
          out.integer(counted.year());
          out.text(counted.breakdown());
          out.text(counted.modality());
          out.integer(entry.getValue().values().width());
          out.bytes(entry.getValue().values().bytes());
          out.bytes(entry.getValue().reasons());
        });
  }

  private static void write(SecrecyRule rule, StoreOutput out) throws IOException {
    out.text(rule.id());
    out.integer(rule.minimumContributors());
    out.integer(rule.minimumValue());
    out.flag(rule.zeroShown());
    out.decimal(rule.dominance());
    out.decimal(rule.absoluteProtection());
    out.decimal(rule.relativeProtection());
    out.flag(rule.singletonsKnow());
    out.text(rule.source());
    out.text(rule.url());
  }

  static ProtectedCounts read(StoreInput in, AtlasPlaces places) throws IOException {
    List<SecrecyRule> rules = in.list(() -> readRule(in));
    BitSet covered = BitSet.valueOf(in.bytes());
    Map<Counted, ProtectedColumn> columns = new LinkedHashMap<>();
    in.list(
        () -> {
          Counted counted = new Counted(in.text(), in.text(), in.integer(), in.text(), in.text());
          CompactLongs values = CompactLongs.of(in.integer(), in.bytes(), places.size());
          byte[] reasons = in.bytes();
          if (reasons.length != 0 && reasons.length != places.size()) {
            throw new IOException(reasons.length + " reasons for " + places.size() + " places");
          }
          for (byte reason : reasons) {
            if (reason != ProtectedColumn.PUBLISHED) {
              Hiding.reason(reason);
            }
          }
          return columns.put(counted, ProtectedColumn.of(values, reasons));
        });
    return new ProtectedCounts(places, columns, covered, new ConfidentialityRules(rules));
  }

  private static SecrecyRule readRule(StoreInput in) throws IOException {
    return new SecrecyRule(
        in.text(),
        in.integer(),
        in.integer(),
        in.flag(),
        in.decimal(),
        (long) in.decimal(),
        in.decimal(),
        in.flag(),
        in.text(),
        in.text());
  }
}
