package fr.rezone.demo.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.demo.seed.Recipe;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void everyDepartementOfTheLargestWorldHasACodeThatInseeLeavesFree() {
    List<String> codes =
        IntStream.range(0, Recipe.MOST_DEPARTEMENTS).mapToObj(Codes::departement).toList();

    assertThat(codes).doesNotHaveDuplicates().startsWith("1X", "2X", "3X");
    assertThat(codes).allMatch(code -> code.matches("[0-9][C-Z]"));
  }

  @Test
  void communesHaveFiveCharactersAndNoDepartementMoreThanTheyCanNumber() {
    assertThat(Codes.commune("1X", 0)).isEqualTo("1X001");
    assertThat(Codes.commune("0I", 998)).isEqualTo("0I999");
    assertThatThrownBy(() -> Codes.commune("1X", 999)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void quartersOfADepartementWithManyOfThemDiffer() {
    List<String> codes = IntStream.range(0, 250).mapToObj(i -> Codes.quartier("1X", i)).toList();

    assertThat(codes).doesNotHaveDuplicates().startsWith("QN01X01D", "QN01X02D");
    assertThat(codes).allMatch(code -> code.matches("QN[0-9A-Z]{6}"));
    assertThat(codes.get(99)).isEqualTo("QN01X01E");
  }
}
