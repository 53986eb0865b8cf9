package fr.rezone.aid.load;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.language.SyntaxException;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.reference.Status;
import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.rule.DateTerm;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.ParameterValue;
import fr.rezone.aid.rule.Resolver;
import fr.rezone.aid.rule.Scope;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.AmountRule;
import fr.rezone.aid.sheet.Application;
import fr.rezone.aid.sheet.Condition;
import fr.rezone.aid.sheet.Cumulation;
import fr.rezone.aid.sheet.Nature;
import fr.rezone.aid.sheet.Refund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one aid. */
final class AidReader {
  static final Set<String> KEYS =
      Set.of(
          "id",
          "sigle",
          "titre",
          "financeur",
          "nature",
          "statut",
          "statuts",
          "resume",
          "textes",
          "fenetre",
          "conditions",
          "montant",
          "montant-de",
          "compte-depuis",
          "cumul",
          "demarche",
          "restitution",
          "obligations",
          "avertissements",
          "historique",
          "fiche-information",
          "contenu",
          "references",
          "parametres",
          "remplace");
  private static final AmountRule NO_AMOUNT =
      new AmountRule(
          List.of(), List.of(), new DateTerm.Reference(), "montant-non-chiffre", List.of());

  private final YamlMap file;
  private final Scope scope;
  private final ReferenceReader references;
  private final Map<String, YamlMap> files;
  private final Set<Reference> cited = new LinkedHashSet<>();
  private final String id;

  /**
   * @param files every aid file by id, for {@code montant-de}
   */
  AidReader(YamlMap file, Scope scope, ReferenceReader references, Map<String, YamlMap> files) {
    this.file = file;
    this.scope = scope;
    this.references = references;
    this.files = files;
    id = file.optional("id");
  }

  Aid read() {
    file.allow(KEYS);
    boolean information = file.flag("fiche-information");
    file.texts("textes").forEach(text -> cited.add(references.find(file, "textes", text)));
    Aid.Window window = window();
    List<Condition> conditions = conditions();
    AmountRule amount = information ? NO_AMOUNT : amount();
    List<Cumulation> cumulations = cumulations();
    if (!information && conditions.isEmpty()) {
      file.fault(
          "conditions", "aide sans condition ; en ajouter, ou écrire « fiche-information: oui »");
    }
    if (information && (file.text("contenu").isEmpty() || !conditions.isEmpty())) {
      file.fault(
          "fiche-information", "une fiche d’information a un « contenu » et aucune condition");
    }
    if (cited.isEmpty()) {
      file.fault("id", "aucune référence citée ; en citer au moins une sous « textes »");
    }
    return new Aid(
        id,
        file.optional("sigle"),
        file.text("titre"),
        file.text("financeur"),
        nature(),
        statuses(),
        file.text("resume"),
        window,
        conditions,
        amount,
        cumulations,
        application(),
        refund(),
        file.texts("obligations"),
        file.texts("avertissements"),
        history(),
        List.copyOf(cited),
        information,
        file.optional("contenu"),
        file.file());
  }

  private Nature nature() {
    String word = file.text("nature");
    return Nature.find(word)
        .orElseGet(
            () -> {
              file.fault(
                  "nature",
                  "nature « "
                      + word
                      + " » inconnue ; écrire "
                      + String.join(", ", Arrays.stream(Nature.values()).map(Nature::id).toList()));
              return Nature.LOCAL;
            });
  }

  private List<Aid.DatedStatus> statuses() {
    List<Aid.DatedStatus> statuses = new ArrayList<>();
    if (file.has("statut") == file.has("statuts")) {
      file.fault("statut", "écrire soit « statut », soit « statuts » (une liste datée)");
    }
    if (file.has("statut")) {
      statuses.add(
          new Aid.DatedStatus(
              LocalDate.MIN, ReferenceReader.status(file, "statut", Status.TO_VERIFY)));
    }
    for (YamlMap entry : file.maps("statuts")) {
      entry.allow(Set.of("depuis", "statut"));
      LocalDate from = entry.day("depuis", LocalDate.MIN);
      if (!statuses.isEmpty() && !statuses.getLast().from().isBefore(from)) {
        entry.fault("depuis", "statuts à ranger par date croissante");
      }
      statuses.add(
          new Aid.DatedStatus(from, ReferenceReader.status(entry, "statut", Status.TO_VERIFY)));
    }
    return statuses.isEmpty()
        ? List.of(new Aid.DatedStatus(LocalDate.MIN, Status.TO_VERIFY))
        : statuses;
  }

  private Aid.Window window() {
    Optional<YamlMap> block = file.map("fenetre");
    if (block.isEmpty()) {
      return Aid.Window.ALWAYS;
    }
    block.get().allow(Set.of("du", "au", "oui", "non", "reference", "statut"));
    LocalDate from = bound(block.get(), "du", LocalDate.MIN);
    LocalDate to = bound(block.get(), "au", LocalDate.MAX);
    if (to.isBefore(from)) {
      block.get().fault("au", "fenêtre qui finit avant de commencer ; corriger « du » ou « au »");
    }
    return new Aid.Window(from, to);
  }

  private LocalDate bound(YamlMap block, String key, LocalDate otherwise) {
    String text = block.optional(key);
    Parameter parameter = scope.parameters().get(text);
    if (parameter != null
        && parameter.values().getFirst().value() instanceof ParameterValue.Day day) {
      return day.value();
    }
    return block.day(key, otherwise);
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    file.map("fenetre")
        .ifPresent(
            block -> {
              ids.add("fenetre");
              windowTest(block)
                  .ifPresent(test -> conditions.add(condition("fenetre", block, test)));
            });
    for (YamlMap entry : file.maps("conditions")) {
      entry.allow(Set.of("id", "test", "oui", "non", "doute", "reference", "statut"));
      String suffix = entry.text("id");
      if (!suffix.matches("[a-z][a-z0-9-]*") || !ids.add(suffix)) {
        entry.fault(
            "id",
            "identifiant de condition « "
                + suffix
                + " » refusé ; minuscules, chiffres et traits d’union, une seule fois par aide");
        continue;
      }
      conditions.add(condition(suffix, entry, RuleReader.parse(entry, "test")));
    }
    return conditions;
  }

  private static Optional<Expression> windowTest(YamlMap block) {
    List<String> tests = new ArrayList<>();
    if (block.has("du")) {
      tests.add("date >= " + block.text("du"));
    }
    if (block.has("au")) {
      tests.add("date <= " + block.text("au"));
    }
    if (tests.isEmpty()) {
      block.fault("du", "fenêtre sans borne ; écrire « du », « au » ou les deux");
      return Optional.empty();
    }
    return RuleReader.parse(block, "du", String.join(" et ", tests));
  }

  private Condition condition(String suffix, YamlMap entry, Expression test) {
    Reference reference = references.cited(entry, "reference");
    cited.add(reference);
    Set<Integer> slots = new LinkedHashSet<>();
    var term = term(entry, test);
    term.collect(slots::add, 0);
    return new Condition(
        id + "." + suffix,
        test,
        term,
        SentenceReader.read(entry, "oui", entry.text("oui"), scope),
        SentenceReader.read(entry, "non", entry.text("non"), scope),
        SentenceReader.read(entry, "doute", entry.optional("doute"), scope),
        reference,
        ReferenceReader.status(entry, "statut", reference.status()),
        List.copyOf(slots));
  }

  private BoolTerm term(YamlMap entry, Expression test) {
    try {
      return new Resolver(scope).condition(test);
    } catch (SyntaxException e) {
      entry.fault(entry.has("test") ? "test" : "du", "« test » : " + e.getMessage());
      return new BoolTerm.Constant(false);
    }
  }

  private AmountRule amount() {
    DateTerm since = new DateTerm.Reference();
    if (file.has("compte-depuis")) {
      since = RuleReader.date(file, "compte-depuis", scope);
    }
    if (!file.has("montant-de")) {
      Optional<YamlMap> block = file.map("montant");
      if (block.isEmpty()) {
        file.fault("montant", "« montant » manque ; l’ajouter, ou « montant: {inconnu: …} »");
        return NO_AMOUNT;
      }
      return AmountReader.read(block.get(), scope, since);
    }
    String other = file.text("montant-de");
    Optional<YamlMap> block =
        Optional.ofNullable(files.get(other)).flatMap(found -> found.map("montant"));
    if (block.isEmpty() || file.has("montant")) {
      file.fault(
          "montant-de", "« montant-de » nomme une aide qui a un « montant », et remplace celui-ci");
      return NO_AMOUNT;
    }
    return AmountReader.read(block.get(), scope, since);
  }

  private List<Cumulation> cumulations() {
    List<Cumulation> cumulations = new ArrayList<>();
    for (YamlMap entry : file.maps("cumul")) {
      entry.allow(Set.of("exclut", "doute", "necessite", "permet", "reference"));
      Reference reference = references.cited(entry, "reference");
      cited.add(reference);
      for (Cumulation.Kind kind : Cumulation.Kind.values()) {
        List<String> others = entry.texts(kind.word());
        if (!others.isEmpty()) {
          cumulations.add(new Cumulation(kind, others, reference));
        }
      }
    }
    return cumulations;
  }

  private Application application() {
    Optional<YamlMap> block = file.map("demarche");
    if (block.isEmpty()) {
      file.fault("demarche", "« demarche » manque ; dire à qui s’adresser");
      return new Application("", "", List.of(), List.of(), "", "");
    }
    YamlMap map = block.get();
    map.allow(Set.of("guichet", "url", "etapes", "pieces", "evolution", "rupture"));
    return new Application(
        map.text("guichet"),
        map.optional("url"),
        map.texts("etapes"),
        map.texts("pieces"),
        map.optional("evolution"),
        map.optional("rupture"));
  }

  private Refund refund() {
    Optional<YamlMap> block = file.map("restitution");
    if (block.isEmpty()) {
      return new Refund(Refund.Kind.NONE, 0, "");
    }
    YamlMap map = block.get();
    map.allow(Set.of("forme", "duree", "phrase"));
    String word = map.text("forme");
    Refund.Kind kind =
        Arrays.stream(Refund.Kind.values())
            .filter(candidate -> candidate.word().equals(word))
            .findFirst()
            .orElse(Refund.Kind.NONE);
    if (!kind.word().equals(word)) {
      map.fault(
          "forme",
          "forme « " + word + " » inconnue ; écrire aucune, prorata, tout-ou-partie ou integrale");
    }
    int months = map.number("duree", 1, 600, 0);
    if (kind != Refund.Kind.NONE && months == 0) {
      map.fault("forme", "« duree » manque ; donner la durée de l’engagement en mois");
    }
    return new Refund(kind, months, map.text("phrase"));
  }

  private List<Aid.Event> history() {
    List<Aid.Event> events = new ArrayList<>();
    for (YamlMap entry : file.maps("historique")) {
      entry.allow(Set.of("date", "texte"));
      events.add(new Aid.Event(entry.day("date", LocalDate.MIN), entry.text("texte")));
    }
    return events;
  }
}
