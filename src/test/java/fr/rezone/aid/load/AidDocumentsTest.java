package fr.rezone.aid.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.question.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** The schema, the list of files and the guide say what the loader does. */
class AidDocumentsTest {
  private static final Path AIDS = Path.of("src/main/resources/aids");
  private static final Set<String> SHARED =
      Set.of("questions.yml", "references.yml", "parametres.yml", "definitions.yml");

  private final ObjectMapper mapper = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> everyFileFollowsTheSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(AIDS.resolve("schema.json")), InputFormat.JSON);
    return yamlFiles().stream()
        .filter(name -> !SHARED.contains(name))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(
                                schema.validate(
                                    mapper.valueToTree(yaml(Files.readString(AIDS.resolve(name))))))
                            .isEmpty()));
  }

  @Test
  void theListNamesEveryFile() throws IOException {
    List<String> listed = CatalogueFiles.builtIn().stream().map(CatalogueFile::name).toList();

    assertThat(listed).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(listed)).isEqualTo(yamlFiles());
  }

  @Test
  void theSchemaKnowsTheKeysThatTheReaderKnows() throws IOException {
    Set<String> keys =
        mapper
            .readTree(Files.readString(AIDS.resolve("schema.json")))
            .get("properties")
            .properties()
            .stream()
            .map(java.util.Map.Entry::getKey)
            .collect(Collectors.toSet());

    assertThat(keys).isEqualTo(AidReader.KEYS);
  }

  @Test
  void theExampleOfTheGuideWorks(@TempDir Path folder) throws IOException {
    String guide = Files.readString(Path.of("docs/aids.md"));
    int start = guide.indexOf("```yaml\n") + 8;
    Files.writeString(
        folder.resolve("bourse-exemple.yml"), guide.substring(start, guide.indexOf("```", start)));

    AidCatalogue catalogue = AidCatalogue.load(folder);
    Answers answers =
        Answers.parse(
            "zone=zac;profil=projet-installation;engagement_annees=4", catalogue.questions());

    assertThat(
            catalogue
                .simulate(LocalDate.of(2026, 2, 1), answers)
                .result("bourse-exemple")
                .knownCents())
        .isEqualTo(800_000);
    assertThat(
            catalogue
                .simulate(LocalDate.of(2027, 2, 1), answers)
                .result("bourse-exemple")
                .knownCents())
        .isEqualTo(1_000_000);
  }

  @Test
  void screenTextUsesFrenchTypography() throws IOException {
    for (String name : yamlFiles()) {
      for (String line : Files.readAllLines(AIDS.resolve(name))) {
        if (!line.strip().startsWith("#")) {
          assertThat(line)
              .as(name)
              .doesNotContainPattern("\\p{L}'\\p{L}")
              .doesNotContainPattern("\\p{L} [;?] ");
        }
      }
    }
  }

  private static Object yaml(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private static SortedSet<String> yamlFiles() throws IOException {
    try (Stream<Path> files = Files.list(AIDS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
