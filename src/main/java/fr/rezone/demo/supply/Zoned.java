package fr.rezone.demo.supply;

import fr.rezone.demo.people.Craft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profession that has a zoning, as the demonstration decides it.
 *
 * <p>The shares are invented; the spellings are those of the official table.
 */
public enum Zoned {
  PHYSICIAN(
      "zmed",
      null,
      Unit.TVS,
      List.of("1_ZIP", "2_ZAC", "5_ZV", "4_ZAR", "3_HZ"),
      new double[] {0.26, 0.36, 0.08, 0.12, 0.18},
      "11/04/2022",
      "15/12/2025"),
  NURSE(
      "zide",
      Craft.NURSE,
      Unit.BASIN,
      List.of(
          "1_Tres_sous_dotee", "2_Sous_dotee", "3_intermediaire", "4_Tres_dotee", "5_Sur_dotee"),
      new double[] {0.05, 0.12, 0.53, 0.15, 0.15},
      "03/11/2020",
      "12/11/2025"),
  PHYSIOTHERAPIST(
      "zmk",
      Craft.PHYSIOTHERAPIST,
      Unit.BASIN,
      List.of(
          "1_Tres_sous_dotee",
          "2_Sous_dotee",
          "3_intermediaire",
          "4_Tres_dotee",
          "5b_Non_prioritaire"),
      new double[] {0.13, 0.09, 0.48, 0.12, 0.18},
      "20/12/2018",
      "29/10/2024"),
  MIDWIFE(
      "zsf",
      Craft.MIDWIFE,
      Unit.BASIN,
      List.of(
          "1_Tres_sous_dotee", "2_Sous_dotee", "3_intermediaire", "4_Tres_dotee", "5_Sur_dotee"),
      new double[] {0.12, 0.13, 0.45, 0.15, 0.15},
      "05/02/2020",
      "29/10/2024"),
  DENTIST(
      "zdent",
      Craft.DENTIST,
      Unit.TVS,
      List.of(
          "1_Tres_sous_dotee",
          "1b_Sous_dense",
          "2_Sous_dotee",
          "3_intermediaire",
          "5b_Non_prioritaire"),
      new double[] {0.12, 0.14, 0.14, 0.42, 0.18},
      "02/06/2013",
      "22/10/2024"),
  SPEECH_THERAPIST(
      "zortho",
      Craft.SPEECH_THERAPIST,
      Unit.BASIN,
      List.of(
          "1_Tres_sous_dotee", "2_Sous_dotee", "3_intermediaire", "4_Tres_dotee", "5_Sur_dotee"),
      new double[] {0.13, 0.14, 0.45, 0.14, 0.14},
      "07/03/2018",
      "19/02/2024");

  /** What is zoned as a whole. */
  enum Unit {
    TVS,
    BASIN
  }

  private final String column;
  private final @Nullable Craft craft;
  private final Unit unit;
  private final List<String> levels;
  private final double[] shares;
  private final String formerDecree;
  private final String decree;

  Zoned(
      String column,
      @Nullable Craft craft,
      Unit unit,
      List<String> levels,
      double[] shares,
      String formerDecree,
      String decree) {
    this.column = column;
    this.craft = craft;
    this.unit = unit;
    this.levels = levels;
    this.shares = shares;
    this.formerDecree = formerDecree;
    this.decree = decree;
  }

  /** Prefix of its two columns in the official table. */
  public String column() {
    return column;
  }

  /** The profession counted; null for physicians, who are zoned by accessibility. */
  @Nullable Craft craft() {
    return craft;
  }

  Unit unit() {
    return unit;
  }

  /** Spellings, the worst served first. */
  List<String> levels() {
    return levels;
  }

  /** Share of the inhabitants in each level. */
  double[] shares() {
    return shares;
  }

  /** Day of the regional decree, {@code dd/MM/yyyy}. */
  public String decree(boolean former) {
    return former ? formerDecree : decree;
  }
}
