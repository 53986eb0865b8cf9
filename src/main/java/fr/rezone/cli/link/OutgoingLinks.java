package fr.rezone.cli.link;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.site.desk.Contact;
import fr.rezone.site.desk.Directory;
import fr.rezone.site.glossary.Glossary;
import fr.rezone.site.operator.Operator;
import fr.rezone.source.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers the addresses of other sites that the data files name, each once. */
public final class OutgoingLinks {
  private final Map<String, Set<String>> places = new TreeMap<>();

  private OutgoingLinks() {}

  /** Contacts, texts and pages of aids, datasets, glossary, C@rtoSanté; in alphabetical order. */
  public static List<OutgoingLink> of(Operator operator, AidCatalogue aids) {
    OutgoingLinks all = new OutgoingLinks();
    for (Contact contact : Directory.load(operator).all()) {
      all.add(contact.url(), "contact « " + contact.name() + " »");
    }
    aids.content()
        .references()
        .values()
        .forEach(reference -> all.add(reference.url(), "référence " + reference.id()));
    aids.aids().forEach(aid -> all.add(aid.application().url(), "aide " + aid.id()));
    Catalogue.load().datasets().forEach(set -> all.add(set.page(), "jeu de données " + set.id()));
    Glossary.load().terms().forEach(term -> all.add(term.link(), "glossaire, " + term.sign()));
    all.add(operator.cartosante().home(), "C@rtoSanté");
    return all.places.entrySet().stream()
        .map(entry -> new OutgoingLink(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void add(String url, String place) {
    // What stands after a hash never leaves the browser.
    String bare = url.replaceFirst("#.*", "");
    if (bare.startsWith("https://") || bare.startsWith("http://")) {
      places.computeIfAbsent(bare, _ -> new TreeSet<>()).add(place);
    }
  }
}
