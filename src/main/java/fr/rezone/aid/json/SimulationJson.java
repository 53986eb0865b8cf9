package fr.rezone.aid.json;

import fr.rezone.aid.Simulation;
import fr.rezone.aid.language.Expression;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.ConditionProof;
import fr.rezone.aid.result.OpenQuestion;
import fr.rezone.aid.result.Payment;
import fr.rezone.aid.result.StepProof;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.RulePrinter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a simulation as JSON. Amounts are in euros with two decimals; months are {@code yyyy-mm}.
 */
public final class SimulationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Simulation simulation;
  private final RulePrinter printer;

  private SimulationJson(Simulation simulation, RulePrinter printer) {
    this.simulation = simulation;
    this.printer = printer;
  }

  /**
   * @param printer turns rules into French for the date of the simulation
   */
  public static ObjectNode of(Simulation simulation, RulePrinter printer) {
    return new SimulationJson(simulation, printer).write();
  }

  private ObjectNode write() {
    ObjectNode root = NODES.objectNode();
    root.put("date", simulation.date().toString());
    root.put("answers", simulation.answers().toString());
    root.put("catalogue", simulation.catalogueHash());
    root.set("bundle", bundle(simulation.best()));
    root.set("alternatives", list(simulation.alternatives(), SimulationJson::bundle));
    simulation.taxRegime().ifPresent(regime -> root.put("taxRegime", regime.aid().id()));
    root.set("questions", list(simulation.questions(), this::question));
    List<AidResult> evaluated =
        simulation.results().stream().filter(result -> !result.aid().informationOnly()).toList();
    root.set("aids", list(evaluated, this::result));
    return root;
  }

  private ObjectNode question(OpenQuestion open) {
    ObjectNode node = NODES.objectNode();
    Question question = open.question();
    node.put("key", question.key());
    node.put("question", question.text());
    node.put("block", question.block());
    node.put("optional", question.isOptional());
    node.put("allowed", question.type().allowed());
    node.set("decides", texts(open.decides().stream().map(Aid::id).toList()));
    node.set("refines", texts(open.refines().stream().map(Aid::id).toList()));
    return node;
  }

  private ObjectNode result(AidResult result) {
    ObjectNode node = NODES.objectNode();
    node.put("id", result.aid().id());
    node.put("title", result.aid().title());
    node.put("nature", result.aid().nature().id());
    node.put("status", result.status().id());
    node.put("counted", result.counted());
    switch (result.verdict()) {
      case Verdict.Eligible eligible -> {
        node.put("verdict", "eligible");
        amount(node, eligible.amount());
      }
      case Verdict.NotEligible not -> {
        node.put("verdict", "not-eligible");
        node.put("reason", not.reason().condition().id());
        node.put("reasonText", not.reason().sentence());
      }
      case Verdict.Uncertain uncertain -> {
        node.put("verdict", "uncertain");
        node.set("missing", texts(uncertain.missing().stream().map(Question::key).toList()));
        node.set("doubts", texts(uncertain.doubts()));
      }
    }
    node.set("conditions", list(result.proofs(), this::proof));
    node.set("steps", list(result.steps(), this::step));
    node.put("office", result.aid().application().office());
    node.put("officeUrl", result.aid().application().url());
    return node;
  }

  private static void amount(ObjectNode node, Amount amount) {
    switch (amount) {
      case Amount.Known known -> {
        node.put("total", euros(known.totalCents()));
        node.set("payments", list(known.payments(), SimulationJson::payment));
      }
      case Amount.Unknown unknown -> node.set("unknownAmount", texts(unknown.keys()));
    }
  }

  private ObjectNode proof(ConditionProof proof) {
    ObjectNode node = NODES.objectNode();
    node.put("id", proof.condition().id());
    node.put("outcome", proof.outcome().id());
    node.put("sentence", proof.sentence());
    node.put("rule", rule(proof.condition().test()));
    node.set("given", list(proof.given(), SimulationJson::given));
    node.set("reference", reference(proof.condition().reference()));
    node.put("status", proof.condition().status().id());
    return node;
  }

  private String rule(Expression test) {
    return printer.print(test);
  }

  private static ObjectNode given(ConditionProof.Given given) {
    ObjectNode node = NODES.objectNode();
    node.put("key", given.question().key());
    node.put("label", given.question().label());
    node.put("known", given.known());
    node.put("value", given.text());
    return node;
  }

  private ObjectNode step(StepProof step) {
    ObjectNode node = NODES.objectNode();
    node.put("name", step.step().name());
    node.put("label", step.step().label());
    node.put("value", step.text());
    node.put("formula", rule(step.step().formula()));
    node.set("sources", list(step.sources(), SimulationJson::source));
    return node;
  }

  private static ObjectNode source(StepProof.Source source) {
    ObjectNode node = NODES.objectNode();
    node.put("parameter", source.parameter().name());
    node.put("text", source.text());
    node.set("reference", reference(source.dated().reference()));
    node.put("status", source.dated().status().id());
    return node;
  }

  private static ObjectNode reference(Reference reference) {
    ObjectNode node = NODES.objectNode();
    node.put("citation", reference.citation());
    node.put("url", reference.url());
    node.put("status", reference.status().id());
    node.put("checked", reference.checked().toString());
    return node;
  }

  private static ObjectNode bundle(Bundle bundle) {
    ObjectNode node = NODES.objectNode();
    node.set("aids", texts(bundle.ids()));
    node.put("total", euros(bundle.totalCents()));
    node.put("from", bundle.from().toString());
    node.put("months", bundle.months());
    node.set("calendar", list(bundle.calendar(), SimulationJson::payment));
    node.set(
        "leftOut",
        list(
            bundle.leftOut(),
            left -> {
              ObjectNode out = NODES.objectNode();
              out.put("aid", left.aid().id());
              out.put("because", left.because().id());
              out.put("rule", left.rule().kind().word());
              out.set("reference", reference(left.rule().reference()));
              return out;
            }));
    return node;
  }

  private static ObjectNode payment(Payment payment) {
    ObjectNode node = NODES.objectNode();
    node.put("month", payment.month().toString());
    node.put("amount", euros(payment.cents()));
    return node;
  }

  private static BigDecimal euros(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static <T> ArrayNode list(List<T> items, Function<T, ObjectNode> writer) {
    ArrayNode array = NODES.arrayNode();
    items.forEach(item -> array.add(writer.apply(item)));
    return array;
  }
}
