package fr.rezone.cli;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Simulation;
import fr.rezone.aid.language.French;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.ConditionProof;
import fr.rezone.aid.result.NearMiss;
import fr.rezone.aid.result.OpenQuestion;
import fr.rezone.aid.result.Payment;
import fr.rezone.aid.result.Verdict;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** A simulation as a page of text for a terminal. */
final class SimulationText {
  private static final String NOTICE =
      "Résultat indicatif\u00a0: seules la caisse et l’agence régionale de santé décident.";

  private SimulationText() {}

  static void write(Simulation simulation, AidCatalogue catalogue, PrintWriter out) {
    out.println(
        "Au "
            + French.day(simulation.date())
            + ", catalogue "
            + simulation.catalogueHash().substring(0, 12));
    out.println();
    bundle(simulation, out);
    for (AidResult result : simulation.results()) {
      if (!result.aid().informationOnly()) {
        result(result, out);
      }
    }
    questions(simulation, out);
    nearMisses(simulation, catalogue, out);
    out.println();
    out.println(NOTICE);
  }

  private static void bundle(Simulation simulation, PrintWriter out) {
    if (simulation.best().shares().isEmpty()) {
      out.println("Aucune aide en espèces n’est acquise avec ces réponses.");
    } else {
      out.println(
          "Meilleur ensemble compatible\u00a0: "
              + String.join(" + ", simulation.best().ids())
              + ", "
              + French.euros(simulation.best().totalCents())
              + " sur "
              + simulation.best().months()
              + " mois");
      for (Payment payment : simulation.best().calendar()) {
        out.println(
            "  " + French.month(payment.month()) + "\u00a0: " + French.euros(payment.cents()));
      }
    }
    out.println();
  }

  private static void result(AidResult result, PrintWriter out) {
    String head = result.aid().id() + " (" + result.aid().title() + ")\u00a0: ";
    switch (result.verdict()) {
      case Verdict.Eligible(Amount.Known known) ->
          out.println(head + "ouverte, " + French.euros(known.totalCents()) + mark(result));
      case Verdict.Eligible(Amount.Unknown unknown) ->
          out.println(
              head
                  + "ouverte, montant inconnu ("
                  + String.join(", ", unknown.keys())
                  + ")"
                  + mark(result));
      case Verdict.NotEligible not -> out.println(head + "fermée");
      case Verdict.Uncertain uncertain ->
          out.println(
              head
                  + "incertaine"
                  + (uncertain.missing().isEmpty()
                      ? ""
                      : ", il manque\u00a0: "
                          + uncertain.missing().stream()
                              .map(Question::key)
                              .collect(Collectors.joining(", ")))
                  + (uncertain.doubts().isEmpty()
                      ? ""
                      : ", doute\u00a0: " + String.join(", ", uncertain.doubts())));
    }
    if (result.verdict() instanceof Verdict.NotEligible(ConditionProof reason)) {
      out.println(
          "    " + reason.sentence() + " [" + reason.condition().reference().citation() + "]");
    }
  }

  private static String mark(AidResult result) {
    return " ["
        + result.status().label()
        + (result.aid().nature().isCash() && !result.counted() ? ", hors total" : "")
        + "]";
  }

  private static void questions(Simulation simulation, PrintWriter out) {
    if (!simulation.questions().isEmpty()) {
      out.println();
      out.println("Questions encore utiles\u00a0:");
      for (OpenQuestion open : simulation.questions()) {
        out.println(
            "  "
                + open.question().key()
                + "\u00a0: "
                + open.question().text()
                + " ("
                + open.question().type().allowed()
                + ")");
      }
    }
  }

  private static void nearMisses(Simulation simulation, AidCatalogue catalogue, PrintWriter out) {
    var misses = catalogue.nearMisses(simulation);
    if (!misses.isEmpty()) {
      out.println();
      out.println("Ce qui ouvrirait une aide fermée\u00a0:");
      for (NearMiss miss : misses) {
        String changes =
            miss.changes().stream()
                .map(
                    change ->
                        change.question().label()
                            + "\u00a0: "
                            + change.from()
                            + " → "
                            + change.toText())
                .collect(Collectors.joining(" ; "));
        out.println(
            "  "
                + miss.aid().id()
                + ", "
                + changes
                + " (gain\u00a0: "
                + French.euros(miss.gainCents())
                + ")");
      }
    }
  }
}
