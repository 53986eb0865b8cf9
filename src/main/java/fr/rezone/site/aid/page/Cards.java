package fr.rezone.site.aid.page;

import fr.rezone.aid.Simulation;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.reference.Status;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.ConditionProof;
import fr.rezone.aid.result.LeftOut;
import fr.rezone.aid.result.NearMiss;
import fr.rezone.aid.result.StepProof;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Application;
import fr.rezone.aid.sheet.Cumulation;
import fr.rezone.aid.sheet.Nature;
import fr.rezone.aid.sheet.RulePrinter;
import fr.rezone.site.French;
import fr.rezone.site.aid.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes results as cards. Confined to one page. */
final class Cards {
  private final Project project;
  private final Simulation simulation;
  private final RulePrinter printer;
  private final Map<String, NearMiss> misses = new LinkedHashMap<>();

  Cards(Project project, Simulation simulation, RulePrinter printer, List<NearMiss> nearMisses) {
    this.project = project;
    this.simulation = simulation;
    this.printer = printer;
    nearMisses.forEach(miss -> misses.put(miss.aid().id(), miss));
  }

  AidCard card(AidResult result) {
    Aid aid = result.aid();
    return new AidCard(
        aid.id(),
        name(aid),
        sign(result.verdict()),
        amount(result),
        amountNote(result),
        reason(result),
        missing(result),
        marks(result),
        aid.warnings().stream().map(French::typeset).toList(),
        result.status().label(),
        result.status().compareTo(Status.OFFICIAL) <= 0,
        result.proofs().stream().map(this::condition).toList(),
        result.steps().stream().map(this::step).toList(),
        Optional.ofNullable(misses.get(aid.id())).map(this::whatIf),
        apply(aid.application()));
  }

  /** The acronym with its words at first use, as everywhere on the site. */
  static String name(Aid aid) {
    return aid.acronym().isEmpty() ? aid.title() : aid.title() + " (" + aid.acronym() + ")";
  }

  static AidCard.Apply apply(Application application) {
    return new AidCard.Apply(
        application.office(), application.url(), application.steps(), application.documents());
  }

  static AidCard.Source source(String fact, Reference reference, Status status) {
    return new AidCard.Source(
        French.typeset(fact),
        French.typeset(reference.citation()),
        reference.url(),
        status.label(),
        French.date(reference.checked()));
  }

  private static AidCard.Sign sign(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Eligible _ -> AidCard.Sign.YES;
      case Verdict.NotEligible _ -> AidCard.Sign.NO;
      case Verdict.Uncertain _ -> AidCard.Sign.UNSURE;
    };
  }

  private static String amount(AidResult result) {
    return switch (result.verdict()) {
      case Verdict.Eligible(Amount.Known known) -> French.euros(known.totalCents());
      case Verdict.Eligible(Amount.Unknown _) -> "Montant à préciser";
      case Verdict.NotEligible _, Verdict.Uncertain _ -> "";
    };
  }

  private String amountNote(AidResult result) {
    if (!(result.verdict() instanceof Verdict.Eligible(Amount amount))) {
      return "";
    }
    if (amount instanceof Amount.Unknown(List<String> keys)) {
      List<String> asked =
          keys.stream()
              .flatMap(key -> simulation.answers().questionnaire().find(key).stream())
              .map(Question::label)
              .toList();
      return asked.isEmpty()
          ? "Aucun barème n’est publié."
          : "Il dépend de : ".replace(" :", "\u00a0:") + String.join(", ", asked) + ".";
    }
    String nature = Fields.capital(result.aid().nature().label());
    return result.aid().nature() == Nature.BASE_EXONEREE ? nature + saved(amount) : nature;
  }

  /** The tax saved, only when the person gave the rate. */
  private String saved(Amount amount) {
    Optional<String> rate = simulation.answers().find("tmi");
    if (rate.isEmpty() || !(amount instanceof Amount.Known known)) {
      return "";
    }
    long cents =
        new BigDecimal(rate.get())
            .multiply(BigDecimal.valueOf(known.totalCents()))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
            .longValueExact();
    return "\u00a0; environ "
        + French.euros(cents)
        + " d’impôt en moins, estimation au taux de "
        + rate.get().replace('.', ',')
        + "\u00a0%";
  }

  private static String reason(AidResult result) {
    return switch (result.verdict()) {
      case Verdict.NotEligible(ConditionProof reason) -> French.typeset(reason.sentence());
      case Verdict.Uncertain uncertain when uncertain.missing().isEmpty() ->
          "Le droit n’est pas fixé sur un point\u00a0: la caisse ou l’agence régionale doit le dire.";
      case Verdict.Uncertain _, Verdict.Eligible _ -> French.typeset(result.aid().summary());
    };
  }

  private static List<AidCard.Missing> missing(AidResult result) {
    return result.verdict() instanceof Verdict.Uncertain(List<Question> missing, List<String> _)
        ? missing.stream()
            .map(question -> new AidCard.Missing(question.label(), "#q-" + question.key()))
            .toList()
        : List.of();
  }

  private List<String> marks(AidResult result) {
    List<String> marks = new ArrayList<>();
    if (result.isEligible() && result.aid().nature().isCash() && !result.counted()) {
      marks.add("À vérifier\u00a0: non comptée dans le total.");
    }
    for (LeftOut left : simulation.best().leftOut()) {
      if (left.aid().equals(result.aid())) {
        marks.add(leftOut(left));
      }
    }
    if (result.verdict() instanceof Verdict.Uncertain(List<Question> missing, List<String> doubts)
        && !missing.isEmpty()
        && !doubts.isEmpty()) {
      marks.add("Un point de droit reste à vérifier.");
    }
    return marks;
  }

  private static String leftOut(LeftOut left) {
    String other = left.because().shortName();
    String reason =
        switch (left.rule().kind()) {
          case Cumulation.Kind.REQUIRES -> "ne va qu’avec « " + other + " »";
          case Cumulation.Kind.DOUBTFUL -> "son cumul avec « " + other + " » n’est pas établi";
          case Cumulation.Kind.EXCLUDES, Cumulation.Kind.ALLOWS ->
              "ne se cumule pas avec « " + other + " »";
        };
    return French.typeset(
        "Hors du meilleur ensemble : " + reason + " (" + left.rule().reference().citation() + ").");
  }

  private AidCard.ConditionLine condition(ConditionProof proof) {
    AidCard.Sign sign =
        switch (proof.outcome()) {
          case MET -> AidCard.Sign.YES;
          case NOT_MET -> AidCard.Sign.NO;
          case UNKNOWN -> AidCard.Sign.UNSURE;
        };
    String word =
        switch (proof.outcome()) {
          case MET -> "Remplie";
          case NOT_MET -> "Non remplie";
          case UNKNOWN -> proof.doubtful() ? "Droit à vérifier" : "À préciser";
        };
    return new AidCard.ConditionLine(
        sign,
        word,
        French.typeset(proof.sentence()),
        proof.given().stream()
            .map(given -> French.typeset(given.question().label() + " : " + given.text()))
            .toList(),
        French.typeset(printer.print(proof.condition().test())),
        source("", proof.condition().reference(), proof.condition().status()));
  }

  private AidCard.StepLine step(StepProof step) {
    return new AidCard.StepLine(
        French.typeset(step.step().label()),
        step.text(),
        French.typeset(printer.print(step.step().formula())),
        step.sources().stream()
            .map(s -> source(s.text(), s.dated().reference(), s.dated().status()))
            .toList());
  }

  private AidCard.WhatIf whatIf(NearMiss miss) {
    Map<String, String> changes = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (NearMiss.Change change : miss.changes()) {
      changes.put(change.question().key(), change.to());
      String from = known(change.question()) ? " au lieu de « " + change.from() + " »" : "";
      words.add(change.question().label() + " : « " + change.toText() + " »" + from);
    }
    String amount =
        miss.amount() instanceof Amount.Known known
            ? "L’aide serait de " + French.euros(known.totalCents())
            : "Son montant resterait à préciser";
    String gain =
        miss.gainCents() > 0
            ? "\u00a0; le total gagnerait " + French.euros(miss.gainCents()) + "."
            : miss.gainCents() < 0
                ? "\u00a0; le total perdrait " + French.euros(-miss.gainCents()) + "."
                : "\u00a0; le total ne changerait pas.";
    return new AidCard.WhatIf(
        French.typeset(Fields.capital(String.join(" ; ", words)) + "."),
        amount + gain,
        SimulatorPage.PATH + project.query().with(changes));
  }

  private boolean known(Question question) {
    return simulation.answers().packed(question.slot()) != Answers.MISSING;
  }
}
