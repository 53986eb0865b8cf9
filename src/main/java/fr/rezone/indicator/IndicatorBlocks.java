package fr.rezone.indicator;

import fr.rezone.indicator.count.CountFormula;
import fr.rezone.source.table.Breakdown;
import fr.rezone.source.table.CountedProfession;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.source.table.Modality;
import fr.rezone.territory.Level;
import fr.rezone.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a block of the catalogue into indicators: one, or one for each profession and modality that
 * it names. Immutable.
 */
final class IndicatorBlocks {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "label",
          "short",
          "unit",
          "decimals",
          "sign",
          "explanation",
          "formula",
          "professions",
          "breakdown",
          "counts",
          "per",
          "scale",
          "source",
          "also",
          "else",
          "levels",
          "weight",
          "vintage",
          "cartosante",
          "need",
          "classes",
          "section",
          "main");

  private final MeasureCatalogue vocabulary;

  IndicatorBlocks(MeasureCatalogue vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Indicator> read(YamlNode node) {
    node.allow(KEYS);
    Optional<YamlNode> professions = node.find("professions");
    if (professions.isEmpty()) {
      return List.of(indicator(node, Blanks.NONE, Optional.empty()));
    }
    List<Indicator> indicators = new ArrayList<>();
    for (YamlNode item : professions.get().items()) {
      CountedProfession profession =
          vocabulary
              .profession(item.text())
              .orElseThrow(() -> item.fault("profession inconnue « " + item.text() + " »"));
      Blanks blanks = Blanks.of(profession);
      if (node.find("breakdown").isEmpty()) {
        indicators.add(counted(node, blanks, profession));
        continue;
      }
      Breakdown breakdown = breakdown(node);
      for (Modality modality : breakdown.modalities()) {
        indicators.add(counted(node, blanks.with(breakdown, modality), profession));
      }
    }
    return indicators;
  }

  /** That of the first measure that the block counts. */
  private Breakdown breakdown(YamlNode node) {
    YamlNode name = node.get("breakdown");
    String measure = node.text("counts").split("/", 2)[0];
    return vocabulary
        .measure(measure)
        .flatMap(found -> found.breakdown(name.text()))
        .orElseThrow(
            () -> name.fault("« " + measure + " » n’a pas de ventilation « " + name.text() + " »"));
  }

  private Indicator counted(YamlNode node, Blanks blanks, CountedProfession profession) {
    CountTerms terms = new CountTerms(vocabulary, blanks, profession.id());
    int scale = node.find("scale").map(YamlNode::integer).orElse(1);
    CountFormula formula =
        new CountFormula(
            terms.read(node.get("counts")),
            node.find("per").map(terms::read).orElse(List.of()),
            scale);
    return indicator(node, blanks, Optional.of(formula));
  }

  private static Indicator indicator(YamlNode node, Blanks blanks, Optional<CountFormula> counts) {
    List<String> sources = new ArrayList<>(List.of(node.text("source")));
    node.find("also").ifPresent(also -> sources.addAll(also.texts()));
    Set<Level> levels = new HashSet<>();
    for (YamlNode item : node.get("levels").items()) {
      levels.add(
          Level.find(item.text())
              .orElseThrow(() -> item.fault("niveau inconnu « " + item.text() + " »")));
    }
    return new Indicator(
        blanks.fill(node.get("id")),
        blanks.fill(node.get("label")),
        blanks.fill(node.get("short")),
        node.text("unit"),
        node.get("decimals").integer(),
        node.find("sign").map(IndicatorBlocks::isSigned).orElse(false),
        blanks.fill(node.get("explanation")),
        blanks.fill(node.get("formula")),
        sources,
        node.find("else").map(YamlNode::text),
        levels,
        need(node.get("need")),
        isDrawn(node.get("classes")),
        node.find("main").map(YamlNode::isTrue).orElse(false),
        node.find("section").map(IndicatorBlocks::section).orElse(Indicator.Section.APERCU),
        counts,
        node.find("weight").map(YamlNode::text).orElse(""),
        node.find("vintage").map(YamlNode::text).orElse(""),
        node.find("cartosante").map(blanks::fill).orElse(""));
  }

  private static Indicator.Section section(YamlNode node) {
    for (Indicator.Section section : Indicator.Section.values()) {
      if (section.name().toLowerCase(Locale.ROOT).equals(node.text())) {
        return section;
      }
    }
    throw node.fault("« apercu », « professionnels », « patientele » ou « activite » est attendu");
  }

  private static Indicator.Need need(YamlNode node) {
    return switch (node.text()) {
      case "high" -> Indicator.Need.HIGH;
      case "low" -> Indicator.Need.LOW;
      case "none" -> Indicator.Need.NONE;
      default -> throw node.fault("« high », « low » ou « none » est attendu");
    };
  }

  private static boolean isDrawn(YamlNode node) {
    return switch (node.text()) {
      case "quartiles" -> true;
      case "none" -> false;
      default -> throw node.fault("« quartiles » ou « none » est attendu");
    };
  }

  private static boolean isSigned(YamlNode node) {
    if (!node.text().equals("always")) {
      throw node.fault("« always » est attendu, ou pas de clé « sign »");
    }
    return true;
  }
}
