package fr.rezone.site.aid.api;

import fr.rezone.aid.Simulation;
import fr.rezone.aid.json.SimulationJson;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.NearMiss;
import fr.rezone.aid.result.RegimeChange;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.aid.Fact;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectPlace;
import fr.rezone.site.aid.Simulator;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a simulation with what it was made of, so that anyone can make it again: release, place,
 * facts and their sources, catalogue. Amounts are in euros.
 */
public final class SimulationWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MONTHS = 6;

  private final Simulator simulator;

  public SimulationWriter(Simulator simulator) {
    this.simulator = simulator;
  }

  /**
   * The whole: what was known, verdicts with proof, bundle, calendar, near misses, changes near.
   */
  public ObjectNode write(Project project) {
    Simulation simulation = simulator.simulate(project);
    ObjectNode root = NODES.objectNode();
    root.put("release", simulator.release());
    ProjectPlace place = project.place();
    if (place != null) {
      ObjectNode node = root.putObject("place");
      node.put("id", place.id());
      node.put("level", place.territory().level().id());
      node.put("code", place.territory().code());
      node.put("name", place.name());
    }
    ArrayNode facts = root.putArray("facts");
    for (Fact fact : project.facts().facts()) {
      ObjectNode node = facts.addObject();
      node.put("key", fact.question().key());
      node.put("value", fact.value());
      node.put("source", fact.source());
      node.put("corrected", project.given().containsKey(fact.question().key()));
    }
    ArrayNode notes = root.putArray("notes");
    project.facts().notes().forEach(notes::add);
    root.setAll(SimulationJson.of(simulation, simulator.printer(project.date())));
    ArrayNode misses = root.putArray("nearMisses");
    simulator.catalogue().nearMisses(simulation).forEach(miss -> misses.add(miss(miss)));
    ArrayNode changes = root.putArray("regimeChanges");
    simulator
        .catalogue()
        .regimeChanges(project.date(), project.answers(), MONTHS)
        .forEach(change -> changes.add(change(change)));
    root.put(
        "notice",
        "Résultat indicatif\u00a0: seules la caisse, l’agence régionale de santé et les services des impôts décident.");
    return root;
  }

  private static ObjectNode miss(NearMiss miss) {
    ObjectNode node = NODES.objectNode();
    node.put("aid", miss.aid().id());
    ArrayNode changes = node.putArray("changes");
    for (NearMiss.Change change : miss.changes()) {
      changes.addObject().put("key", change.question().key()).put("to", change.to());
    }
    if (miss.amount() instanceof Amount.Known known) {
      node.put("total", BigDecimal.valueOf(known.totalCents(), 2));
    }
    node.put("gain", BigDecimal.valueOf(miss.gainCents(), 2));
    return node;
  }

  private static ObjectNode change(RegimeChange change) {
    ObjectNode node = NODES.objectNode();
    node.put("date", change.date().toString());
    ids(node.putArray("lost"), change.lost());
    ids(node.putArray("gained"), change.gained());
    node.put("bundleBefore", BigDecimal.valueOf(change.before(), 2));
    node.put("bundleAfter", BigDecimal.valueOf(change.after(), 2));
    return node;
  }

  private static void ids(ArrayNode array, List<Aid> aids) {
    aids.forEach(aid -> array.add(aid.id()));
  }
}
