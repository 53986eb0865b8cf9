package fr.rezone.site.publish;

import fr.rezone.site.French;
import fr.rezone.site.operator.Operator;
import fr.rezone.yaml.YamlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of the site's accessibility, from {@code accessibilite.yml}; an operator who had it
 * audited puts a file of the same name in their folder. Immutable.
 *
 * @param state what the law lets one say (décret n° 2019-768)
 * @param declared day of the declaration
 * @param audit who audited, when, by which method; empty as long as nobody did
 * @param tests what was tested, and how
 * @param faults what is known not to be accessible
 * @param technologies what the pages are made of
 * @param environments browsers and tools of the tests
 */
public record Accessibility(
    State state,
    LocalDate declared,
    Optional<Audit> audit,
    List<Line> tests,
    List<Line> faults,
    List<String> technologies,
    List<String> environments) {
  /** Name of the file. */
  public static final String FILE = "accessibilite.yml";

  private static final Set<String> KEYS =
      Set.of("etat", "declaration", "audit", "essais", "defauts", "technologies", "environnements");

  /** The three states of a declaration. */
  public enum State {
    /** All criteria met. */
    FULL("totale", "totalement conforme"),
    /** At least half of them. */
    PARTIAL("partielle", "partiellement conforme"),
    /** Fewer, or not audited. */
    NONE("non", "non conforme");

    private final String id;
    private final String words;

    State(String id, String words) {
      this.id = id;
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * @param rate share of the criteria met, 0–100
   */
  public record Audit(String author, LocalDate day, int rate) {}

  /** One test or one fault. */
  public record Line(String title, String text) {}

  /**
   * The operator's file, else the one shipped.
   *
   * @throws fr.rezone.yaml.YamlException if it says what it may not: a conformity without audit
   */
  public static Accessibility load(Operator operator) {
    return from(operator.file(FILE).orElseGet(() -> YamlNode.resource(Accessibility.class, FILE)));
  }

  private static Accessibility from(YamlNode root) {
    root.allow(KEYS);
    YamlNode said = root.get("etat");
    State state =
        Stream.of(State.values())
            .filter(each -> each.id.equals(said.text()))
            .findFirst()
            .orElseThrow(() -> said.fault("écrire totale, partielle ou non"));
    Optional<Audit> audit = root.find("audit").map(Accessibility::audit);
    if (state != State.NONE && audit.isEmpty()) {
      throw said.fault("sans audit, le seul état permis est « non »");
    }
    audit.ifPresent(
        done -> {
          if ((state == State.FULL && done.rate() < 100)
              || (state == State.PARTIAL && done.rate() < 50)) {
            throw said.fault("le taux de l’audit (" + done.rate() + " %) ne permet pas cet état");
          }
        });
    return new Accessibility(
        state,
        root.get("declaration").date(),
        audit,
        lines(root.get("essais")),
        lines(root.get("defauts")),
        root.get("technologies").texts(),
        root.get("environnements").texts());
  }

  private static Audit audit(YamlNode node) {
    node.allow(Set.of("auteur", "date", "taux"));
    int rate = node.get("taux").integer();
    if (rate < 0 || rate > 100) {
      throw node.get("taux").fault("un taux de 0 à 100 est attendu");
    }
    return new Audit(node.text("auteur"), node.get("date").date(), rate);
  }

  private static List<Line> lines(YamlNode node) {
    return node.items().stream()
        .map(
            item -> {
              item.allow(Set.of("titre", "texte"));
              return new Line(
                  French.typeset(item.text("titre")), French.typeset(item.text("texte")));
            })
        .toList();
  }

  /** What every footer says: « Accessibilité : non conforme (aucun audit) ». */
  public String footer() {
    return "Accessibilité\u00a0: " + state.words() + (audit.isEmpty() ? " (aucun audit)" : "");
  }
}
