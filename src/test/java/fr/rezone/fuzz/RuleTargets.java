package fr.rezone.fuzz;

import fr.rezone.Given;
import fr.rezone.SmallTables;
import fr.rezone.SmallWorld;
import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.SampleRules;
import fr.rezone.aid.load.CatalogueException;
import fr.rezone.aid.question.AnswerException;
import fr.rezone.aid.question.Answers;
import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.site.operator.Operator;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.source.table.TableException;
import fr.rezone.source.table.TablePackage;
import fr.rezone.source.table.TablePlaces;
import fr.rezone.source.table.TableReader;
import fr.rezone.territory.SmallAtlas;
import fr.rezone.yaml.YamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operators and jurists write, and what visitors answer. */
final class RuleTargets {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final MeasureCatalogue MEASURES = MeasureCatalogue.load();
  private static @Nullable TablePlaces places;

  private RuleTargets() {}

  static List<Target> all() {
    return List.of(
        new Target("TABLE_DESCRIPTION", table(TablePackage.FILE), at(TablePackage.FILE)),
        new Target("TABLE_ROWS", table(SmallTables.PATIENTS), at(SmallTables.PATIENTS)),
        new Target("OPERATOR", bytes(Samples.YAML), RuleTargets::operator),
        new Target("AID", bytes(Samples.AID), rule("essai.yml")),
        new Target("QUESTIONS", bytes(Samples.QUESTIONS), rule("questions.yml")),
        new Target("PARAMETERS", bytes(SampleRules.PARAMETERS), rule("parametres.yml")),
        new Target("ANSWERS", bytes(Samples.ANSWERS), RuleTargets::answers));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] table(String file) {
    try {
      Path folder = new SmallTables().writeTo(Files.createTempDirectory("tables"));
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tables of which one file is another. */
  private static Target.Feed at(String file) {
    return (folder, bytes) -> {
      Path tables = folder.resolve("tables");
      if (!Files.exists(tables)) {
        new SmallTables().writeTo(folder);
      }
      byte[] sound = table(tables, file);
      Given.file(tables, file, bytes);
      try {
        TableReader.read(tables, MEASURES, places(folder), "2026");
      } catch (TableException e) {
        Target.requireOneLine(String.valueOf(e.getMessage()));
        e.faults().forEach(fault -> Target.requireOneLine(fault.text()));
      } finally {
        Given.file(tables, file, sound);
      }
    };
  }

  private static byte[] table(Path tables, String file) {
    try {
      return Files.readAllBytes(tables.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized TablePlaces places(Path folder) {
    TablePlaces made = places;
    if (made == null) {
      made = new AtlasPlaces(SmallAtlas.of(new SmallWorld(), folder.resolve("monde")).atlas());
      places = made;
    }
    return made;
  }

  private static void operator(Path folder, byte[] bytes) {
    Given.file(folder, Operator.FILE, bytes);
    try {
      Operator.load(folder);
    } catch (YamlException e) {
      Target.requireOneLine(String.valueOf(e.getMessage()));
    }
  }

  /** A catalogue of which one file is another; what loads must also answer. */
  private static Target.Feed rule(String name) {
    return (folder, bytes) -> {
      Path aids = folder.resolve("aides-" + name);
      soundRules().forEach((file, text) -> Given.file(aids, file, text));
      Given.file(aids, name, bytes);
      try {
        AidCatalogue catalogue = AidCatalogue.load(aids);
        catalogue.nearMisses(catalogue.simulate(DAY, Answers.none(catalogue.questions())));
        catalogue.simulate(DAY, parsed("zone=zip;age=63;garde=yes", catalogue));
      } catch (CatalogueException e) {
        e.faults().forEach(fault -> Target.requireOneLine(fault.toString()));
      }
    };
  }

  private static Answers parsed(String answers, AidCatalogue catalogue) {
    try {
      return Answers.parse(answers, catalogue.questions());
    } catch (AnswerException e) {
      return Answers.none(catalogue.questions());
    }
  }

  private static void answers(Path folder, byte[] bytes) {
    Path aids = folder.resolve("aides");
    if (!Files.exists(aids)) {
      soundRules().forEach((file, text) -> Given.file(aids, file, text));
    }
    AidCatalogue catalogue = AidCatalogue.load(aids);
    try {
      Answers answers =
          Answers.parse(new String(bytes, StandardCharsets.UTF_8), catalogue.questions());
      catalogue.simulate(DAY, answers);
      if (!Answers.parse(answers.toString(), catalogue.questions()).equals(answers)) {
        throw new AssertionError("not read back: " + answers);
      }
    } catch (AnswerException e) {
      List<String> said = new ArrayList<>();
      e.faults().forEach(fault -> said.add(fault.message()));
      said.forEach(Target::requireOneLine);
    }
  }

  private static Map<String, String> soundRules() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("questions.yml", Samples.QUESTIONS);
    files.put("references.yml", SampleRules.REFERENCES);
    files.put("parametres.yml", SampleRules.PARAMETERS);
    files.put("essai.yml", Samples.AID);
    return files;
  }
}
