package fr.rezone.site.desk;

import fr.rezone.site.French;
import fr.rezone.site.Link;
import fr.rezone.site.operator.OperatorChecks;
import fr.rezone.yaml.YamlNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code guichet-unique.yml}, refusing whatever it does not understand, with its line. */
final class DirectoryReader {
  private static final Set<String> ROOT = Set.of("services", "presentation", "regions", "etapes");
  private static final Set<String> CONTACT =
      Set.of(
          "nom", "role", "url", "telephone", "courriel", "horaires", "statut", "verifie", "source");
  private static final Set<String> MEETING =
      Set.of("le", "chaque", "de", "a", "lieu", "adresse", "rendez_vous");

  /** Gives a contact of a région what it does not say again. */
  private final Map<String, Contact> national;

  DirectoryReader(Map<String, Contact> national) {
    this.national = national;
  }

  static void check(YamlNode root) {
    root.allow(ROOT);
  }

  Map<String, Contact> services(YamlNode node) {
    Map<String, Contact> services = new LinkedHashMap<>();
    node.entries().forEach((id, value) -> services.put(id, contact(id, value)));
    return services;
  }

  Contact contact(String service, YamlNode node) {
    node.allow(CONTACT);
    Contact usual = national.get(service);
    return new Contact(
        service,
        French.typeset(node.text("nom")),
        node.find("role")
            .map(role -> French.typeset(role.text()))
            .orElse(usual == null ? "" : usual.role()),
        node.find("url").map(OperatorChecks::web).orElse(usual == null ? "" : usual.url()),
        OperatorChecks.phone(node.find("telephone")),
        OperatorChecks.email(node.find("courriel")),
        node.find("horaires").map(hours -> French.typeset(hours.text())).orElse(""),
        status(node.get("statut")),
        day(node.get("verifie")),
        French.typeset(node.text("source")));
  }

  private static Contact.Status status(YamlNode node) {
    return Stream.of(Contact.Status.values())
        .filter(status -> status.id().equals(node.text()))
        .findFirst()
        .orElseThrow(
            () ->
                node.fault(
                    "statut « "
                        + node.text()
                        + " » inconnu ; écrire verifie, signale ou a-verifier"));
  }

  private static LocalDate day(YamlNode node) {
    return node.date();
  }

  Map<String, Directory.Region> regions(YamlNode node) {
    Map<String, Directory.Region> regions = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (code, value) -> {
              if (!code.matches("[0-9A-Z]{2,3}")) {
                throw value.fault(
                    "« " + code + " » n’est pas un code de région ; écrire par exemple \"53\"");
              }
              regions.put(code, region(value));
            });
    return regions;
  }

  private Directory.Region region(YamlNode node) {
    Map<String, Contact> contacts = new LinkedHashMap<>();
    List<Meeting> meetings = new ArrayList<>();
    node.entries()
        .forEach(
            (key, value) -> {
              if (key.equals("permanences")) {
                value.items().forEach(item -> meetings.add(meeting(item)));
              } else if (national.containsKey(key)) {
                contacts.put(key, contact(key, value));
              } else {
                throw value.fault(
                    "« "
                        + key
                        + " » n’est ni un service ("
                        + String.join(", ", national.keySet())
                        + ") ni « permanences »");
              }
            });
    return new Directory.Region(contacts, List.copyOf(meetings));
  }

  private static Meeting meeting(YamlNode node) {
    node.allow(MEETING);
    Optional<YamlNode> day = node.find("le");
    Optional<YamlNode> every = node.find("chaque");
    if (day.isPresent() == every.isPresent()) {
      throw node.fault(
          "une permanence a lieu soit « le » (une date AAAA-MM-JJ), soit « chaque » (des mots)");
    }
    LocalTime from = time(node.get("de"));
    LocalTime to = time(node.get("a"));
    if (!from.isBefore(to)) {
      throw node.get("a").fault("la permanence finit avant de commencer");
    }
    return new Meeting(
        day.map(YamlNode::date),
        every.map(words -> French.typeset(words.text())).orElse(""),
        from,
        to,
        French.typeset(node.text("lieu")),
        French.typeset(node.text("adresse")),
        node.find("rendez_vous").map(words -> French.typeset(words.text())).orElse(""));
  }

  private static LocalTime time(YamlNode node) {
    try {
      return LocalTime.parse(node.text());
    } catch (DateTimeParseException e) {
      throw node.fault("une heure comme 09:30 est attendue, et non « " + node.text() + " »");
    }
  }

  List<Step> steps(YamlNode node, Set<String> services) {
    List<Step> steps = new ArrayList<>();
    for (YamlNode item : node.items()) {
      item.allow(Set.of("id", "titre", "texte", "aupres", "liens"));
      for (YamlNode service : item.get("aupres").items()) {
        if (!services.contains(service.text())) {
          throw service.fault("service « " + service.text() + " » inconnu");
        }
      }
      steps.add(
          new Step(
              item.text("id"),
              French.typeset(item.text("titre")),
              French.typeset(item.text("texte")),
              item.get("aupres").texts(),
              item.get("liens").items().stream().map(DirectoryReader::link).toList()));
    }
    return List.copyOf(steps);
  }

  private static Link link(YamlNode node) {
    node.allow(Set.of("libelle", "chemin"));
    String path = node.text("chemin");
    if (!path.matches("/[a-z0-9/_-]*")) {
      throw node.get("chemin").fault("un chemin de ce site est attendu, comme /aides/cesp");
    }
    return new Link(French.typeset(node.text("libelle")), path);
  }
}
