package fr.rezone.aid.cases;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Simulation;
import fr.rezone.aid.ZoningQuestion;
import fr.rezone.aid.question.AnswerException;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.Payment;
import fr.rezone.aid.result.Verdict;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs worked cases against a catalogue. A case names an aid, or asks one of three questions:
 * {@code zonage:<level>}, {@code zonage-theorique:<class>}, {@code panier:<ids joined by +>}.
 */
public final class CaseRunner {
  private final AidCatalogue catalogue;
  private final ZoningQuestion zoning;

  public CaseRunner(AidCatalogue catalogue) {
    this.catalogue = catalogue;
    zoning = new ZoningQuestion(catalogue);
  }

  /** Runs one case. A case that cannot be read fails, saying why. */
  public CaseOutcome run(WorkedCase worked) {
    if (!worked.fault().isEmpty()) {
      return failed(worked, worked.fault());
    }
    try {
      Answers answers = Answers.parse(worked.answers(), catalogue.questions());
      LocalDate date = LocalDate.parse(worked.date());
      if (!AidCatalogue.accepts(date)) {
        return failed(
            worked,
            "date « "
                + worked.date()
                + " » hors des bornes ; de "
                + AidCatalogue.FIRST_DATE.getYear()
                + " à "
                + AidCatalogue.LAST_DATE.getYear());
      }
      return found(worked, date, answers)
          .map(found -> compare(worked, found))
          .orElseGet(() -> failed(worked, "aide « " + worked.aid() + " » inconnue du catalogue"));
    } catch (AnswerException e) {
      return failed(worked, String.valueOf(e.getMessage()));
    } catch (DateTimeException e) {
      return failed(worked, "date « " + worked.date() + " » illisible ; écrire aaaa-mm-jj");
    }
  }

  private static CaseOutcome failed(WorkedCase worked, String why) {
    return new CaseOutcome(worked, List.of(why), List.of());
  }

  private Optional<Found> found(WorkedCase worked, LocalDate date, Answers answers) {
    String aid = worked.aid();
    if (aid.startsWith("zonage:")) {
      return Optional.of(found(zoning.isLevel(aid.substring(7), answers), "zonage.niveau"));
    }
    if (aid.startsWith("zonage-theorique:")) {
      return Optional.of(
          found(
              zoning.isTheoreticalClass(aid.substring(17), date, answers),
              "zonage-theorique.classe"));
    }
    if (aid.startsWith("panier:")) {
      return Optional.of(bundle(aid.substring(7), catalogue.simulate(date, answers)));
    }
    return catalogue.findAid(aid).map(_ -> found(catalogue.simulate(date, answers).result(aid)));
  }

  private static Found found(ZoningQuestion.Answer answer, String condition) {
    return switch (answer.outcome()) {
      case MET -> Found.of("eligible");
      case NOT_MET -> Found.notEligible(condition);
      case UNKNOWN ->
          Found.uncertain(
              answer.missing(), answer.doubt().isEmpty() ? List.of() : List.of(answer.doubt()));
    };
  }

  private static Found bundle(String expected, Simulation simulation) {
    Bundle best = simulation.best();
    String found = best.shares().isEmpty() ? "aucun" : String.join("+", best.ids());
    return found.equals(expected)
        ? new Found(
            "eligible",
            euros(best.totalCents()),
            schedule(best.calendar()),
            "",
            List.of(),
            List.of(),
            List.of())
        : Found.notEligible("panier.composition (" + found + ", " + euros(best.totalCents()) + ")");
  }

  private static Found found(AidResult result) {
    return switch (result.verdict()) {
      case Verdict.NotEligible not -> Found.notEligible(not.reason().condition().id());
      case Verdict.Uncertain uncertain ->
          Found.uncertain(
              uncertain.missing().stream().map(Question::key).toList(), uncertain.doubts());
      case Verdict.Eligible(Amount.Known known) ->
          new Found(
              "eligible",
              euros(known.totalCents()),
              schedule(known.payments()),
              "",
              List.of(),
              List.of(),
              List.of());
      case Verdict.Eligible(Amount.Unknown unknown) ->
          new Found("eligible", "", "", "", List.of(), List.of(), unknown.keys());
    };
  }

  private static String euros(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private static String schedule(List<Payment> payments) {
    return payments.stream()
        .map(payment -> payment.month() + ":" + euros(payment.cents()))
        .collect(Collectors.joining("|"));
  }

  private static CaseOutcome compare(WorkedCase worked, Found found) {
    List<String> differences = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    differ("verdict", worked.expected(), found.verdict(), differences);
    // A question on zoning or a bundle has no sheet, hence no condition that a file could know.
    boolean named = worked.aid().indexOf(':') < 0 || !differences.isEmpty();
    if (named || !worked.failing().isEmpty()) {
      differ(
          "condition en cause", worked.failing(), found.failing(), named ? differences : remarks);
    }
    differ("total", worked.total(), found.total(), differences);
    differ("échéancier", worked.schedule(), found.schedule(), differences);
    if (worked.expected().equals("uncertain")) {
      differ(
          "réponses manquantes",
          worked.marked("manque"),
          String.join("+", found.missing()),
          differences);
    }
    String doubt = worked.marked("doute");
    if (!doubt.isEmpty() && !found.doubts().contains(doubt)) {
      differ("doute", doubt, String.join("+", found.doubts()), remarks);
    }
    String unknown = worked.marked("montant inconnu");
    if (!unknown.isEmpty() && !found.unknownAmount().contains(unknown)) {
      differ("montant inconnu", unknown, String.join("+", found.unknownAmount()), remarks);
    }
    return new CaseOutcome(worked, differences, remarks);
  }

  private static void differ(String what, String expected, String found, List<String> into) {
    if (!expected.equals(found)) {
      into.add(what + " : attendu « " + expected + " », trouvé « " + found + " »");
    }
  }
}
