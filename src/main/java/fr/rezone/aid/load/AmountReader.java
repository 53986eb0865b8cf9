package fr.rezone.aid.load;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.rule.DateTerm;
import fr.rezone.aid.rule.Harvest;
import fr.rezone.aid.rule.MonthTerm;
import fr.rezone.aid.rule.NumberTerm;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.Schedule;
import fr.rezone.aid.rule.Scope;
import fr.rezone.aid.sheet.AmountRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the block {@code montant} of an aid. */
final class AmountReader {
  private static final Set<String> KEYS = Set.of("etapes", "versements", "inconnu");
  private static final Set<String> STEP_KEYS = Set.of("nom", "libelle", "calcul", "unite");
  private static final Set<String> KINDS =
      Set.of("unique", "parts-egales", "repete", "annees-civiles", "parts-annuelles");
  private static final Map<String, Parameter.Unit> UNITS =
      Map.of(
          "euros",
          Parameter.Unit.EUROS,
          "taux",
          Parameter.Unit.RATE,
          "nombre",
          Parameter.Unit.COUNT);

  private final List<AmountRule.Step> steps = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();
  private Scope scope;

  private AmountReader(Scope scope) {
    this.scope = scope;
  }

  /**
   * @param since what {@code date} means in this amount
   */
  static AmountRule read(YamlMap block, Scope scope, DateTerm since) {
    block.allow(KEYS);
    AmountReader reader = new AmountReader(scope.withDate(since));
    block.maps("etapes").forEach(reader::step);
    block.maps("versements").forEach(reader::schedule);
    String unknown = block.optional("inconnu");
    if (reader.schedules.isEmpty() == unknown.isEmpty()) {
      block.fault(
          "versements",
          "écrire soit « versements », soit « inconnu » (le nom du barème qui manque)");
    }
    return new AmountRule(reader.steps, reader.schedules, since, unknown, reader.slots());
  }

  private void step(YamlMap entry) {
    entry.allow(STEP_KEYS);
    String name = entry.text("nom");
    if (!name.matches("[a-z][a-z0-9_]*")
        || scope.steps().containsKey(name)
        || scope.questions().find(name).isPresent()) {
      entry.fault(
          "nom",
          "nom d’étape « "
              + name
              + " » refusé ; minuscules, chiffres et _, différent des questions et des autres étapes");
      return;
    }
    Parameter.Unit unit = UNITS.get(entry.text("unite"));
    if (unit == null) {
      entry.fault("unite", "unité inconnue ; écrire euros, taux ou nombre");
      unit = Parameter.Unit.COUNT;
    }
    Expression formula = RuleReader.parse(entry, "calcul");
    NumberTerm term = RuleReader.number(entry, "calcul", scope);
    Set<Parameter> parameters = new LinkedHashSet<>();
    term.collect(
        new Harvest() {
          @Override
          public void key(int slot) {}

          @Override
          public void parameter(Parameter parameter) {
            parameters.add(parameter);
          }
        },
        0);
    steps.add(
        new AmountRule.Step(
            name, entry.text("libelle"), unit, formula, term, List.copyOf(parameters)));
    scope = scope.withStep(name, term);
  }

  private void schedule(YamlMap entry) {
    entry.allow(KINDS);
    if (entry.keys().size() != 1) {
      entry.fault(
          "",
          "un versement a une seule forme : "
              + String.join(", ", KINDS.stream().sorted().toList()));
      return;
    }
    String kind = entry.keys().iterator().next();
    entry
        .map(kind)
        .ifPresent(
            body -> {
              switch (kind) {
                case "unique" -> {
                  body.allow(Set.of("mois", "montant"));
                  schedules.add(
                      new Schedule.Once(
                          RuleReader.month(body, "mois", scope),
                          RuleReader.number(body, "montant", scope)));
                }
                case "parts-egales" -> equalParts(body);
                case "repete" -> repeated(body);
                case "annees-civiles" -> civilYears(body);
                case "parts-annuelles" -> yearlyParts(body);
                default -> {}
              }
            });
  }

  private void equalParts(YamlMap body) {
    body.allow(Set.of("mois", "montant"));
    List<MonthTerm> months =
        body.texts("mois").stream()
            .map(text -> RuleReader.month(body, "mois", text, scope))
            .toList();
    if (months.isEmpty()) {
      body.fault("mois", "« mois » manque ; donner la liste des mois de versement");
      return;
    }
    schedules.add(new Schedule.EqualParts(RuleReader.number(body, "montant", scope), months));
  }

  private void repeated(YamlMap body) {
    body.allow(Set.of("fois", "premier", "tous-les", "montant"));
    Scope inner = scope.withVariable("rang");
    schedules.add(
        new Schedule.Repeated(
            RuleReader.number(body, "fois", scope),
            RuleReader.month(body, "premier", scope),
            body.number("tous-les", 1, 120, 1),
            RuleReader.number(body, "montant", inner),
            body.optional("montant").matches("(?s).*\\brang\\b.*")));
  }

  private void civilYears(YamlMap body) {
    body.allow(Set.of("depuis", "duree", "montant", "mois-de-paiement", "annee-de-paiement"));
    String payYear = body.text("annee-de-paiement");
    if (!payYear.equals("suivante") && !payYear.equals("meme")) {
      body.fault("annee-de-paiement", "écrire « suivante » ou « meme »");
    }
    schedules.add(
        new Schedule.CivilYears(
            RuleReader.date(body, "depuis", scope),
            RuleReader.number(body, "duree", scope),
            RuleReader.number(body, "montant", scope.withVariable("annee")),
            RuleReader.number(body, "mois-de-paiement", scope),
            payYear.equals("suivante")));
  }

  private void yearlyParts(YamlMap body) {
    body.allow(Set.of("annees", "premiere", "montant", "mois"));
    List<Integer> months = new ArrayList<>();
    for (String text : body.texts("mois")) {
      if (text.matches("[1-9]|1[0-2]")) {
        months.add(Integer.valueOf(text));
      } else {
        body.fault("mois", "« " + text + " » n’est pas un mois de 1 à 12");
      }
    }
    if (months.isEmpty()) {
      body.fault("mois", "« mois » manque ; donner les numéros des mois de versement");
      return;
    }
    schedules.add(
        new Schedule.YearlyParts(
            RuleReader.number(body, "annees", scope),
            RuleReader.number(body, "premiere", scope),
            RuleReader.number(body, "montant", scope.withVariable("annee")),
            months));
  }

  private List<Integer> slots() {
    Set<Integer> slots = new LinkedHashSet<>();
    schedules.forEach(schedule -> schedule.collect(slots::add, 0));
    return List.copyOf(slots);
  }
}
