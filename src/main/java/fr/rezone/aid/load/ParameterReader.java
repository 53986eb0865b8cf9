package fr.rezone.aid.load;

import fr.rezone.aid.language.Exact;
import fr.rezone.aid.language.French;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.rule.DatedValue;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.ParameterValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads blocks of dated parameters. */
final class ParameterReader {
  private static final Set<String> KEYS = Set.of("libelle", "unite", "valeurs", "remplace");
  private static final Set<String> VALUE_KEYS =
      Set.of("du", "au", "valeur", "tranches", "reference", "statut", "note");
  private static final Map<String, Parameter.Unit> UNITS =
      Map.of(
          "euros", Parameter.Unit.EUROS,
          "taux", Parameter.Unit.RATE,
          "nombre", Parameter.Unit.COUNT,
          "date", Parameter.Unit.DAY,
          "oui-non", Parameter.Unit.FLAG);

  private final ReferenceReader references;
  private final Map<String, Parameter> parameters = new HashMap<>();
  private final Set<String> replaced = new HashSet<>();

  ParameterReader(ReferenceReader references) {
    this.references = references;
  }

  Map<String, Parameter> parameters() {
    return parameters;
  }

  /** Reads the block under {@code parametres}. */
  void read(YamlMap file, boolean local) {
    file.map("parametres")
        .ifPresent(
            block -> {
              for (String name : block.keys()) {
                block.map(name).ifPresent(entry -> add(name, block, entry, local));
              }
            });
  }

  private void add(String name, YamlMap block, YamlMap entry, boolean local) {
    entry.allow(KEYS);
    if (!name.matches("[a-z][a-z0-9-]*\\.[a-z0-9-]+")) {
      block.fault(name, "nom de paramètre « " + name + " » refusé ; écrire aide.nom en minuscules");
    }
    boolean replaces = local && entry.flag("remplace") && replaced.add(name);
    if (parameters.containsKey(name) && !replaces) {
      block.fault(
          name,
          "paramètre « "
              + name
              + " » déjà défini ; changer de nom, ou ajouter « remplace: oui » dans un dossier local");
    }
    Parameter.Unit unit = UNITS.get(entry.text("unite"));
    if (unit == null) {
      entry.fault("unite", "unité inconnue ; écrire euros, taux, nombre, date ou oui-non");
      unit = Parameter.Unit.COUNT;
    }
    List<DatedValue> values = new ArrayList<>();
    for (YamlMap value : entry.maps("valeurs")) {
      value(value, unit)
          .ifPresent(
              dated -> {
                if (!values.isEmpty() && !values.getLast().to().isBefore(dated.from())) {
                  value.fault(
                      "du",
                      "période qui chevauche la précédente (jusqu’au "
                          + (values.getLast().to().equals(LocalDate.MAX)
                              ? "sans fin"
                              : French.day(values.getLast().to()))
                          + ") ; fermer celle-ci par « au », et ranger les périodes par date");
                }
                values.add(dated);
              });
    }
    if (values.isEmpty()) {
      block.fault(name, "paramètre « " + name + " » sans valeur ; en donner une sous « valeurs »");
      return;
    }
    if (values.stream().map(value -> value.value().getClass()).distinct().count() > 1) {
      block.fault(
          name, "paramètre « " + name + " » : des valeurs et des tranches mêlées ; choisir");
      return;
    }
    parameters.put(name, new Parameter(name, entry.text("libelle"), unit, values));
  }

  private Optional<DatedValue> value(YamlMap entry, Parameter.Unit unit) {
    entry.allow(VALUE_KEYS);
    LocalDate from = entry.day("du", LocalDate.MIN);
    LocalDate to = entry.day("au", LocalDate.MAX);
    if (to.isBefore(from)) {
      entry.fault("au", "période qui finit avant de commencer ; corriger « du » ou « au »");
    }
    Reference reference = references.cited(entry, "reference");
    return (entry.has("tranches") ? scale(entry) : single(entry, unit))
        .map(
            value ->
                DatedValue.of(
                    from,
                    to,
                    value,
                    reference,
                    ReferenceReader.status(entry, "statut", reference.status()),
                    entry.optional("note")));
  }

  private static Optional<ParameterValue> single(YamlMap entry, Parameter.Unit unit) {
    String text = entry.text("valeur");
    try {
      return Optional.of(
          switch (unit) {
            case DAY -> new ParameterValue.Day(LocalDate.parse(text));
            case FLAG -> new ParameterValue.Flag(entry.flag("valeur"));
            case EUROS, RATE, COUNT -> new ParameterValue.Amount(Exact.parse(text));
          });
    } catch (DateTimeException | NumberFormatException e) {
      if (!text.isEmpty()) {
        entry.fault(
            "valeur",
            "valeur « "
                + text
                + " » illisible ; écrire un nombre (12500, 2.5, 10 %) ou une date (aaaa-mm-jj) selon l’unité");
      }
      return Optional.empty();
    }
  }

  private static Optional<ParameterValue> scale(YamlMap entry) {
    List<ParameterValue.Step> steps = new ArrayList<>();
    entry
        .map("tranches")
        .ifPresent(
            block -> {
              for (String bound : block.keys()) {
                try {
                  ParameterValue.Step step =
                      new ParameterValue.Step(Exact.parse(bound), Exact.parse(block.text(bound)));
                  if (!steps.isEmpty() && steps.getLast().from().compareTo(step.from()) >= 0) {
                    block.fault(bound, "tranches à ranger par borne croissante");
                  }
                  steps.add(step);
                } catch (NumberFormatException e) {
                  block.fault(
                      bound, "tranche illisible ; écrire « borne: valeur » avec deux nombres");
                }
              }
            });
    return steps.isEmpty() ? Optional.empty() : Optional.of(new ParameterValue.Scale(steps));
  }
}
