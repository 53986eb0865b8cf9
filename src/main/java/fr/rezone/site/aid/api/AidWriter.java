package fr.rezone.site.aid.api;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Condition;
import fr.rezone.aid.sheet.Cumulation;
import fr.rezone.aid.sheet.RulePrinter;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes aids of the catalogue as JSON, as they stand on a day. */
final class AidWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AidWriter() {}

  static ObjectNode brief(Aid aid, LocalDate day) {
    ObjectNode node = NODES.objectNode();
    node.put("id", aid.id());
    node.put("acronym", aid.acronym());
    node.put("title", aid.title());
    node.put("funder", aid.funder());
    node.put("nature", aid.nature().id());
    node.put("status", aid.status(day).id());
    node.put("counted", aid.isCounted(day));
    node.put("informationOnly", aid.informationOnly());
    if (aid.window().from().isAfter(LocalDate.MIN)) {
      node.put("from", aid.window().from().toString());
    }
    if (aid.window().to().isBefore(LocalDate.MAX)) {
      node.put("to", aid.window().to().toString());
    }
    node.put("open", !aid.informationOnly() && aid.window().contains(day));
    node.put("summary", aid.summary());
    node.put("url", "/aides/" + aid.id());
    return node;
  }

  static ObjectNode whole(Aid aid, LocalDate day, RulePrinter printer, Questionnaire questions) {
    Answers none = Answers.none(questions);
    ObjectNode node = brief(aid, day);
    ArrayNode conditions = node.putArray("conditions");
    for (Condition condition : aid.conditions()) {
      ObjectNode each = conditions.addObject();
      each.put("id", condition.id());
      each.put("sentence", condition.met().text(day, none));
      each.put("rule", printer.print(condition.test()));
      each.set("reference", reference(condition.reference()));
      each.put("status", condition.status().id());
    }
    ArrayNode steps = node.putArray("steps");
    aid.amount()
        .steps()
        .forEach(
            step ->
                steps
                    .addObject()
                    .put("name", step.name())
                    .put("label", step.label())
                    .put("formula", printer.print(step.formula())));
    ArrayNode cumulations = node.putArray("cumulations");
    for (Cumulation cumulation : aid.cumulations()) {
      ObjectNode each = cumulations.addObject();
      each.put("kind", cumulation.kind().word());
      texts(each.putArray("others"), cumulation.others());
      each.set("reference", reference(cumulation.reference()));
    }
    ObjectNode application = node.putObject("application");
    application.put("office", aid.application().office());
    application.put("url", aid.application().url());
    texts(application.putArray("steps"), aid.application().steps());
    texts(application.putArray("documents"), aid.application().documents());
    ObjectNode refund = node.putObject("refund");
    refund.put("kind", aid.refund().kind().word());
    refund.put("months", aid.refund().months());
    refund.put("sentence", aid.refund().sentence());
    texts(node.putArray("obligations"), aid.obligations());
    texts(node.putArray("warnings"), aid.warnings());
    ArrayNode history = node.putArray("history");
    aid.history()
        .forEach(
            event ->
                history.addObject().put("date", event.date().toString()).put("text", event.text()));
    ArrayNode references = node.putArray("references");
    aid.references().forEach(reference -> references.add(reference(reference)));
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

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
