package fr.rezone.site.glossary;

import fr.rezone.site.French;
import fr.rezone.yaml.YamlNode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The acronyms of the field, from {@code glossaire.yml}. Immutable. */
public final class Glossary {
  private static final Set<String> KEYS = Set.of("sigle", "mots", "explication", "lien");

  private final Map<String, Term> bySign;
  private final List<Term> sorted;

  private Glossary(Map<String, Term> bySign) {
    this.bySign = Map.copyOf(bySign);
    this.sorted =
        bySign.values().stream()
            .sorted(Comparator.comparing(Term::sign, Collator.getInstance(Locale.FRANCE)))
            .toList();
  }

  /** The glossary shipped with the application. */
  public static Glossary load() {
    return from(YamlNode.resource(Glossary.class, "glossaire.yml"));
  }

  static Glossary from(YamlNode root) {
    Map<String, Term> terms = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>();
    for (YamlNode node : root.get("termes").items()) {
      node.allow(KEYS);
      String sign = node.text("sigle");
      Term term =
          new Term(
              id(sign),
              sign,
              French.typeset(node.text("mots")),
              French.typeset(node.text("explication")),
              node.find("lien").map(YamlNode::text).orElse(""));
      if (terms.put(sign, term) != null || ids.contains(term.id())) {
        throw node.fault("le sigle « " + sign + " » est expliqué deux fois");
      }
      ids.add(term.id());
    }
    return new Glossary(terms);
  }

  /** All terms, in alphabetical order. */
  public List<Term> terms() {
    return sorted;
  }

  /** The term written exactly so. */
  public Optional<Term> find(String sign) {
    return Optional.ofNullable(bySign.get(sign));
  }

  private static String id(String sign) {
    return sign.toLowerCase(Locale.ROOT).replace("@", "a").replaceAll("[^a-z0-9]+", "-");
  }
}
