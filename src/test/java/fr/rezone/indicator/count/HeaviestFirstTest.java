package fr.rezone.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaviestFirstTest {
  @Test
  void resultsComeInTheOrderOfThePieces() {
    List<Integer> pieces = IntStream.range(0, 200).boxed().toList();
    assertThat(HeaviestFirst.map(pieces, i -> i * 37 % 100, i -> i * i))
        .isEqualTo(pieces.stream().map(i -> i * i).toList());
    assertThat(HeaviestFirst.map(List.of(), _ -> 1, piece -> piece)).isEmpty();
  }

  @Test
  void whatAPieceOfWorkThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                HeaviestFirst.map(
                    List.of("a", "b"),
                    String::length,
                    piece -> {
                      throw new ConfidentialityException("valeurs exposées : " + piece);
                    }))
        .isInstanceOf(ConfidentialityException.class)
        .hasMessageStartingWith("valeurs exposées");
  }
}
