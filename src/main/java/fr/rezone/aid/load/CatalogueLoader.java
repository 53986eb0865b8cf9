package fr.rezone.aid.load;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.rule.DateTerm;
import fr.rezone.aid.rule.Resolver;
import fr.rezone.aid.rule.Scope;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Catalogue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a catalogue from its files. Shared files ({@code questions.yml}, {@code references.yml},
 * {@code parametres.yml}, {@code definitions.yml}) are read first, then each other file as one aid,
 * which may carry its own references and parameters. Files of an operator's folder come after those
 * of the application.
 */
public final class CatalogueLoader {
  private static final Set<String> SHARED =
      Set.of("questions.yml", "references.yml", "parametres.yml", "definitions.yml");

  private final Faults faults = new Faults();
  private final QuestionReader questions = new QuestionReader();
  private final ReferenceReader references = new ReferenceReader();
  private final ParameterReader parameters = new ParameterReader(references);
  private final Map<String, Expression> definitions = new LinkedHashMap<>();
  private final Map<String, YamlMap> definitionFiles = new HashMap<>();
  private final Map<String, YamlMap> aidFiles = new LinkedHashMap<>();

  private CatalogueLoader() {}

  /**
   * @throws CatalogueException listing every fault
   */
  public static Catalogue load(List<CatalogueFile> files) {
    return new CatalogueLoader().read(files);
  }

  private Catalogue read(List<CatalogueFile> files) {
    Map<CatalogueFile, YamlMap> parsed = new LinkedHashMap<>();
    files.forEach(file -> parsed.put(file, YamlMap.parse(file, faults)));
    parsed.forEach((file, map) -> readReferences(file, map));
    parsed.forEach((file, map) -> parameters.read(map, file.local()));
    parsed.forEach(this::readShared);
    parsed.forEach(this::readIdentity);
    questions.checkLevels(faults);

    Questionnaire questionnaire = new Questionnaire(questions.questions());
    Map<String, Integer> ranks = new HashMap<>();
    aidFiles.keySet().forEach(id -> ranks.put(id, ranks.size()));
    Scope bare =
        new Scope(
            questionnaire,
            parameters.parameters(),
            Map.of(),
            ranks,
            new DateTerm.Reference(),
            Map.of(),
            Set.of());
    Scope scope = withDefinitions(bare);
    List<Aid> aids = new ArrayList<>();
    aidFiles
        .values()
        .forEach(map -> aids.add(new AidReader(map, scope, references, aidFiles).read()));
    List<BoolTerm> gates = gates(questionnaire, scope);
    CumulationCheck.check(aids, aidFiles, faults);
    List<Integer> order = EvaluationOrder.of(aids, faults);
    if (aids.isEmpty()) {
      faults.add("catalogue", 0, "aucune aide ; ajouter au moins un fichier");
    }
    if (!faults.isEmpty()) {
      throw new CatalogueException(faults.sorted());
    }
    return new Catalogue(
        questionnaire,
        references.references(),
        parameters.parameters(),
        scope.definitions(),
        aids,
        order,
        gates,
        hash(files));
  }

  private void readReferences(CatalogueFile file, YamlMap map) {
    if (file.baseName().equals("references.yml")) {
      map.allow(Set.of("references"));
    }
    references.read(map, file.local());
  }

  private void readShared(CatalogueFile file, YamlMap map) {
    switch (file.baseName()) {
      case "questions.yml" -> questions.read(map);
      case "parametres.yml" -> map.allow(Set.of("parametres"));
      case "definitions.yml" -> {
        map.allow(Set.of("definitions"));
        map.map("definitions")
            .ifPresent(
                block -> {
                  for (String name : block.keys()) {
                    if (definitions.put(name, RuleReader.parse(block, name)) != null) {
                      block.fault(name, "définition « " + name + " » déjà écrite ; changer de nom");
                    }
                    definitionFiles.put(name, block);
                  }
                });
      }
      default -> {}
    }
  }

  private void readIdentity(CatalogueFile file, YamlMap map) {
    if (SHARED.contains(file.baseName()) || map.keys().isEmpty()) {
      return;
    }
    String id = map.text("id");
    if (!id.matches("[a-z][a-z0-9-]{0,60}")) {
      map.fault("id", "identifiant « " + id + " » refusé ; minuscules, chiffres et traits d’union");
      return;
    }
    if (!file.baseName().equals(id + ".yml")) {
      map.fault(
          "id",
          "identifiant « "
              + id
              + " » différent du nom du fichier ; nommer le fichier "
              + id
              + ".yml");
    }
    boolean replaces = file.local() && map.flag("remplace");
    if (aidFiles.containsKey(id) && !replaces) {
      map.fault(
          "id",
          "aide « "
              + id
              + " » déjà définie ; changer d’identifiant, ou ajouter « remplace: oui » dans un dossier local");
      return;
    }
    aidFiles.put(id, map);
  }

  /** Definitions may lean on those written above them, never on themselves. */
  private Scope withDefinitions(Scope bare) {
    Map<String, Expression> known = new LinkedHashMap<>();
    Scope scope = bare;
    for (Map.Entry<String, Expression> entry : definitions.entrySet()) {
      YamlMap block = definitionFiles.get(entry.getKey());
      if (block != null) {
        RuleReader.condition(block, entry.getKey(), scope);
      }
      known.put(entry.getKey(), entry.getValue());
      scope =
          new Scope(
              bare.questions(),
              bare.parameters(),
              known,
              bare.aids(),
              bare.date(),
              Map.of(),
              Set.of());
    }
    return scope;
  }

  private List<BoolTerm> gates(Questionnaire questionnaire, Scope scope) {
    List<BoolTerm> gates = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      BoolTerm gate = new BoolTerm.Constant(true);
      if (!question.gate().isEmpty()) {
        try {
          gate =
              new Resolver(scope).condition(fr.rezone.aid.language.Parser.parse(question.gate()));
        } catch (fr.rezone.aid.language.SyntaxException e) {
          faults.add(
              "questions.yml",
              0,
              "question « " + question.key() + " », « si » : " + e.getMessage());
        }
      }
      gates.add(gate);
    }
    return gates;
  }

  private static String hash(List<CatalogueFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.stream()
          .sorted(
              java.util.Comparator.comparing(CatalogueFile::baseName)
                  .thenComparing(CatalogueFile::local))
          .forEach(
              file -> {
                digest.update(file.baseName().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
