package fr.rezone.site.aid.page;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.rule.DatedValue;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.AmountRule;
import fr.rezone.aid.sheet.Condition;
import fr.rezone.aid.sheet.Cumulation;
import fr.rezone.aid.sheet.RulePrinter;
import fr.rezone.aid.sheet.Sentence;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes an aid's file as a sheet, on a day. Immutable. */
final class AidSheets {
  private final AidCatalogue catalogue;

  AidSheets(AidCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @param today day of reading; an aid that is closed is read on its last day
   */
  AidSheet sheet(Page page, Aid aid, LocalDate today) {
    LocalDate day = clamp(today, aid.window());
    RulePrinter printer = new RulePrinter(catalogue.content(), day);
    Answers none = Answers.none(catalogue.questions());
    return new AidSheet(
        page,
        aid.title(),
        aid.acronym(),
        facts(aid, day),
        French.typeset(aid.summary()),
        French.typeset(aid.content()),
        French.date(day),
        window(aid.window()),
        state(aid, today),
        aid.conditions().stream().map(c -> rule(c, day, none, printer)).toList(),
        aid.amount().steps().stream().map(step -> step(step, day, printer)).toList(),
        aid.amount().unknown(),
        parameters(aid),
        aid.cumulations().stream().map(this::together).toList(),
        Cards.apply(aid.application()),
        French.typeset(aid.application().afterwards()),
        French.typeset(aid.application().breach()),
        French.typeset(aid.refund().sentence()),
        typeset(aid.obligations()),
        typeset(aid.warnings()),
        aid.history().stream()
            .map(event -> French.date(event.date()) + "\u00a0: " + French.typeset(event.text()))
            .toList(),
        aid.references().stream().map(r -> Cards.source("", r, r.status())).toList(),
        SimulatorPage.PATH + (day.equals(today) ? "" : "?date=" + day));
  }

  /** « Ouverte », « fermée » or « à lire ». */
  static String state(Aid aid, LocalDate today) {
    return aid.informationOnly()
        ? "Fiche à lire"
        : aid.window().contains(today)
            ? "Ouverte"
            : today.isBefore(aid.window().from()) ? "Pas encore ouverte" : "Fermée";
  }

  static String window(Aid.Window window) {
    boolean starts = window.from().isAfter(LocalDate.MIN);
    boolean ends = window.to().isBefore(LocalDate.MAX);
    if (starts && ends) {
      return "Du " + French.date(window.from()) + " au " + French.date(window.to());
    }
    if (starts) {
      return "Depuis le " + French.date(window.from());
    }
    return ends ? "Jusqu’au " + French.date(window.to()) : "Sans date de fin";
  }

  private static LocalDate clamp(LocalDate today, Aid.Window window) {
    return today.isBefore(window.from())
        ? window.from()
        : today.isAfter(window.to()) ? window.to() : today;
  }

  private static List<String> facts(Aid aid, LocalDate day) {
    return List.of(
        "Versée ou décidée par\u00a0: " + aid.funder(),
        "Nature\u00a0: " + aid.nature().label(),
        "Solidité des faits\u00a0: " + aid.status(day).label(),
        aid.informationOnly()
            ? "À lire seulement\u00a0: le simulateur ne la calcule pas"
            : aid.isCounted(day) ? "Comptée dans le total" : "Jamais ajoutée au total");
  }

  private static AidSheet.Rule rule(
      Condition condition, LocalDate day, Answers none, RulePrinter printer) {
    return new AidSheet.Rule(
        // Without answers, a sentence may end on the value that is not known.
        French.typeset(condition.met().text(day, none))
            .replaceAll("[\\s\u00a0]*:[\\s\u00a0]*…\\.$", "."),
        French.typeset(printer.print(condition.test())),
        French.typeset(condition.doubt().text(day, none)),
        Cards.source("", condition.reference(), condition.status()));
  }

  private static AidSheet.Step step(AmountRule.Step step, LocalDate day, RulePrinter printer) {
    List<AidCard.Source> sources = new ArrayList<>();
    for (Parameter parameter : step.parameters()) {
      parameter
          .find(day.toEpochDay())
          .ifPresent(
              dated ->
                  sources.add(
                      Cards.source(
                          parameter.label() + " : " + Sentence.show(parameter, dated),
                          dated.reference(),
                          dated.status())));
    }
    return new AidSheet.Step(
        French.typeset(step.label()), French.typeset(printer.print(step.formula())), sources);
  }

  /** One table for all amounts and thresholds, a row for each period. */
  private List<DataTable> parameters(Aid aid) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Parameter parameter : ParametersRead.of(aid, catalogue.content())) {
      for (DatedValue value : parameter.values()) {
        rows.add(
            List.of(
                Cell.text(French.typeset(parameter.label())),
                Cell.text(French.typeset(Sentence.show(parameter, value))),
                Cell.text(Fields.capital(window(new Aid.Window(value.from(), value.to())))),
                value.reference().url().isEmpty()
                    ? Cell.text(French.typeset(value.reference().citation()))
                    : Cell.link(
                        French.typeset(value.reference().citation()), value.reference().url()),
                Cell.text(value.status().label())));
      }
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new DataTable(
                "Chaque montant et chaque seuil, période par période",
                "",
                List.of(
                    new Column("", "Montant ou seuil", false),
                    new Column("", "Valeur", false),
                    new Column("", "Période", false),
                    new Column("", "Texte", false),
                    new Column("", "Solidité", false)),
                rows,
                "",
                false));
  }

  private AidSheet.Together together(Cumulation cumulation) {
    String words =
        switch (cumulation.kind()) {
          case EXCLUDES -> "Ne se cumule pas avec";
          case DOUBTFUL -> "Cumul non établi, donc écarté, avec";
          case REQUIRES -> "Ne va qu’avec";
          case ALLOWS -> "Peut se cumuler avec";
        };
    List<Link> others =
        cumulation.others().stream()
            .map(
                id ->
                    new Link(
                        catalogue.findAid(id).map(Aid::shortName).orElse(id),
                        AidPages.PATH + "/" + id))
            .toList();
    return new AidSheet.Together(
        words, others, Cards.source("", cumulation.reference(), cumulation.reference().status()));
  }

  private static List<String> typeset(List<String> texts) {
    return texts.stream().map(French::typeset).toList();
  }
}
