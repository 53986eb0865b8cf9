package fr.rezone.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.Given;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
  private static final String ARRAY = "[\n{\"code\":\"01\"},\n{\"code\":\"2A\"}\n]";
  private static final String OBJECT =
      "{\"type\":\"x\",\"features\":[{\"code\":\"01\"},{\"code\":\"2A\"}],\"crs\":{\"a\":[1]}}";

  private final Path folder;

  JsonRecordsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<String> array(SourceFile file) {
    List<String> codes = new ArrayList<>();
    JsonRecords.forEachOfArray(
        file, (node, rank) -> codes.add(rank + JsonRecords.text(node, "code")));
    return codes;
  }

  private static List<String> features(SourceFile file) {
    List<String> codes = new ArrayList<>();
    JsonRecords.forEachUnder(
        file, "features", (node, rank) -> codes.add(rank + JsonRecords.text(node, "code")));
    return codes;
  }

  @Test
  void objectsComeWithTheirRank() {
    assertThat(array(Given.file(folder, "a.json", ARRAY))).containsExactly("101", "22A");
    assertThat(features(Given.file(folder, "a.json", OBJECT))).containsExactly("101", "22A");
    assertThat(features(Given.file(folder, "a.json", Given.gzip(OBJECT)))).hasSize(2);
  }

  @Test
  void everyTruncationIsSaid() {
    for (int length = 0; length < ARRAY.length(); length++) {
      SourceFile file = Given.file(folder, "a.json", ARRAY.substring(0, length));
      assertThatThrownBy(() -> array(file))
          .as(ARRAY.substring(0, length))
          .isInstanceOf(SourceException.class)
          .hasMessageStartingWith("a.json");
    }
    for (int length = 0; length < OBJECT.length(); length++) {
      SourceFile file = Given.file(folder, "a.json", OBJECT.substring(0, length));
      assertThatThrownBy(() -> features(file)).isInstanceOf(SourceException.class);
    }
    byte[] packed = Given.gzip(OBJECT);
    for (int length = 3; length < packed.length; length++) {
      SourceFile file = Given.file(folder, "a.json.gz", Arrays.copyOf(packed, length));
      assertThatThrownBy(() -> features(file))
          .as("%d bytes of %d", length, packed.length)
          .isInstanceOf(SourceException.class);
    }
  }

  @Test
  void aFlippedByteOfAPackedFileIsSaidEvenWhenTheTextStillParses() {
    byte[] packed = Given.gzip(OBJECT);
    byte[] damaged = packed.clone();
    damaged[packed.length - 6] ^= 1; // the checksum of the content
    assertThatThrownBy(() -> features(Given.file(folder, "a.json.gz", damaged)))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("a.json.gz\u00a0: fichier tronqué ou abîmé");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":\"01\"}", "12", "null", "\"a\"", "[1,2]", "[[{}]]"})
  void whatIsNoListOfObjectsIsRefused(String text) {
    assertThatThrownBy(() -> array(Given.file(folder, "a.json", text)))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("a.json:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{}", "{\"Features\":[]}", "{\"features\":{}}", "{\"a\":{\"features\":[]}}"})
  void aListUnderAnotherKeyIsNotFound(String text) {
    assertThatThrownBy(() -> features(Given.file(folder, "a.json", text)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("features");
  }

  @Test
  void theLineOfASyntaxFaultIsGiven() {
    assertThatThrownBy(
            () -> array(Given.file(folder, "a.json", "[\n{\"code\":\"01\"},\n{\"code\" 2}\n]")))
        .hasMessageStartingWith("a.json:3");
  }

  @Test
  void aListWhereTextIsExpectedIsNoText() {
    assertThat(array(Given.file(folder, "a.json", "[{\"code\":[1]},{\"code\":{}},{\"code\":1}]")))
        .containsExactly("1", "2", "31");
  }

  @Test
  void endlessNestingIsRefused() {
    assertThatThrownBy(() -> array(Given.file(folder, "a.json", "[{\"a\":" + "[".repeat(100_000))))
        .isInstanceOf(SourceException.class);
  }
}
