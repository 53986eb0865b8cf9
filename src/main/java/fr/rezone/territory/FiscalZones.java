package fr.rezone.territory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What tax zones a commune belongs, or belonged, to.
 *
 * @param zrr by INSEE code, the status in zone de revitalisation rurale on 30 June 2024: {@code C}
 *     classed, {@code PC} in part, {@code NC} not classed; empty when the list was not imported
 * @param zfu communes that hold at least one zone franche urbaine (2019), without its perimeter
 */
public record FiscalZones(Map<String, String> zrr, Set<String> zfu) {
  public FiscalZones {
    zrr = Map.copyOf(zrr);
    zfu = Set.copyOf(zfu);
  }

  /** The status in the ZRR list; empty when unknown. */
  public Optional<String> zrrStatus(String commune) {
    return Optional.ofNullable(zrr.get(commune));
  }
}
