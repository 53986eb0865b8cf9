package fr.rezone.territory;

import java.util.List;

/**
 * An intercommunality with its own taxation.
 *
 * @param code SIREN number
 * @param kind {@code CC}, {@code CA}, {@code CU} or {@code METRO}, as published
 * @param communes INSEE codes of its members
 */
public record Epci(String code, String name, String kind, List<String> communes)
    implements Territory {
  public Epci {
    communes = List.copyOf(communes);
  }

  @Override
  public Level level() {
    return Level.EPCI;
  }
}
