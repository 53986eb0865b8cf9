package fr.rezone.territory;

import java.util.List;

/**
 * A quartier prioritaire de la politique de la ville (QPV, list of 2024).
 *
 * @param code {@code QN}, département on three characters, number, letter: eight characters
 * @param communes INSEE codes of the communes it lies in, one to five
 */
public record Quartier(String code, String name, List<String> communes) implements Territory {
  public Quartier {
    communes = List.copyOf(communes);
  }

  @Override
  public Level level() {
    return Level.QUARTIER;
  }
}
