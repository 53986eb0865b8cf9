package fr.rezone.site.operator;

import fr.rezone.yaml.YamlException;
import fr.rezone.yaml.YamlNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Who publishes this site, from the operator's folder (see {@code docs/exploitant.md}). What is not
 * given is an empty text, and pages say so. Immutable.
 *
 * @param origin the site's public address without a final slash: {@code https://rezone.exemple.fr}
 * @param publisher who answers for the site
 * @param director name of the director of publication (loi n° 2004-575, article 1-1)
 * @param host who hosts it
 * @param dataContact where to write about personal data
 * @param logs what the operator's own servers record, and how long, in a sentence
 * @param security where to report a weakness
 * @param cartosante where C@rtoSanté shows the report of a territory
 * @param folder the operator's folder; empty when there is none
 */
public record Operator(
    String origin,
    Party publisher,
    String director,
    Party host,
    String dataContact,
    String logs,
    Security security,
    Cartosante cartosante,
    Optional<Path> folder) {
  /** Its main file. */
  public static final String FILE = "exploitant.yml";

  private static final Set<String> KEYS =
      Set.of(
          "adresse",
          "editeur",
          "directeur_publication",
          "hebergeur",
          "donnees_personnelles",
          "journaux",
          "securite",
          "cartosante");

  /** A person or a body, with where it is reached. */
  public record Party(String name, String address, String phone, String email) {
    static final Party UNKNOWN = new Party("", "", "", "");

    static Party of(YamlNode node) {
      node.allow(Set.of("nom", "adresse", "telephone", "courriel"));
      return new Party(
          node.text("nom"),
          text(node, "adresse"),
          text(node, "telephone"),
          OperatorChecks.email(node.find("courriel")));
    }
  }

  /**
   * @param contact address of RFC 9116: {@code mailto:}, {@code https:} or {@code tel:}; empty for
   *     none
   * @param expires day from which it must not be relied on
   */
  public record Security(String contact, Optional<LocalDate> expires) {}

  /**
   * @param report template of the report's address, where {@code {tvs}} stands for the code of the
   *     territory; empty to link to the home page
   * @param home address of the home page
   */
  public record Cartosante(String report, String home) {
    /** Seen in applications that link there; the service documents no address of its own. */
    static final Cartosante USUAL =
        new Cartosante(
            "https://cartosante.atlasante.fr/#c=report&chapter=list_geo&report=r01&selgeo1=tv.{tvs}&selgeo2=fra.99",
            "https://cartosante.atlasante.fr/");

    /** The report of a territory, or the home page when no template is given. */
    public String of(String tvs) {
      return report.isEmpty() ? home : report.replace("{tvs}", tvs);
    }
  }

  /** Nobody has said anything yet. */
  public static Operator unknown() {
    return new Operator(
        "",
        Party.UNKNOWN,
        "",
        Party.UNKNOWN,
        "",
        "",
        new Security("", Optional.empty()),
        Cartosante.USUAL,
        Optional.empty());
  }

  /**
   * Reads the operator's folder.
   *
   * @throws YamlException if the folder or its file cannot be read, or says what it may not
   */
  public static Operator load(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new YamlException(
          folder
              + " : dossier d’exploitant introuvable ; vérifier --operator (docs/exploitant.md)");
    }
    return file(folder, FILE).map(node -> of(node, folder)).orElseGet(() -> unknown().with(folder));
  }

  /**
   * One of the operator's files; empty when there is no such file.
   *
   * @throws YamlException if it cannot be read
   */
  public Optional<YamlNode> file(String name) {
    return folder.flatMap(at -> file(at, name));
  }

  private static Optional<YamlNode> file(Path folder, String name) {
    Path path = folder.resolve(name);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          YamlNode.parse(path.toString(), Files.readString(path, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new YamlException(
          path + " : lecture impossible (" + e.getMessage() + ") ; l’enregistrer en UTF-8");
    }
  }

  private Operator with(Path folder) {
    return new Operator(
        origin,
        publisher,
        director,
        host,
        dataContact,
        logs,
        security,
        cartosante,
        Optional.of(folder));
  }

  private static Operator of(YamlNode node, Path folder) {
    node.allow(KEYS);
    return new Operator(
        OperatorChecks.origin(node.find("adresse")),
        node.find("editeur").map(Party::of).orElse(Party.UNKNOWN),
        text(node, "directeur_publication"),
        node.find("hebergeur").map(Party::of).orElse(Party.UNKNOWN),
        OperatorChecks.email(node.find("donnees_personnelles")),
        text(node, "journaux"),
        node.find("securite").map(Operator::security).orElse(unknown().security()),
        node.find("cartosante").map(Operator::cartosante).orElse(Cartosante.USUAL),
        Optional.of(folder));
  }

  private static Security security(YamlNode node) {
    node.allow(Set.of("contact", "expire"));
    return new Security(
        OperatorChecks.contact(node.get("contact")), Optional.of(node.get("expire").date()));
  }

  private static Cartosante cartosante(YamlNode node) {
    node.allow(Set.of("rapport", "accueil"));
    String report = node.find("rapport").map(OperatorChecks::web).orElse("");
    if (!report.isEmpty() && !report.contains("{tvs}")) {
      throw node.get("rapport").fault("le modèle d’adresse doit contenir {tvs}");
    }
    return new Cartosante(
        report, node.find("accueil").map(OperatorChecks::web).orElse(Cartosante.USUAL.home()));
  }

  private static String text(YamlNode node, String key) {
    return node.find(key).map(YamlNode::text).orElse("").strip();
  }
}
