package fr.rezone.aid.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
  @Test
  void orBindsLooserThanAnd() {
    Expression parsed = Parser.parse("a ou b et non c");

    assertThat(parsed).isInstanceOf(Expression.Or.class);
    assertThat(((Expression.Or) parsed).operands().get(1)).isInstanceOf(Expression.And.class);
  }

  @Test
  void timesBindsTighterThanPlus() {
    Expression.Arithmetic sum = (Expression.Arithmetic) Parser.parse("a + b * c");

    assertThat(sum.operator()).isEqualTo('+');
    assertThat(((Expression.Arithmetic) sum.right()).operator()).isEqualTo('*');
  }

  @Test
  void minusIsLeftAssociative() {
    Expression.Arithmetic outer = (Expression.Arithmetic) Parser.parse("a - b - c");

    assertThat(outer.left()).isInstanceOf(Expression.Arithmetic.class);
    assertThat(outer.right()).isInstanceOf(Expression.Name.class);
  }

  @Test
  void hyphensBelongToNames() {
    assertThat(Parser.parse("projet-installation"))
        .isEqualTo(new Expression.Name(0, "projet-installation"));
    assertThat(Parser.parse("contrats-2016.debut"))
        .isEqualTo(new Expression.Name(0, "contrats-2016.debut"));
  }

  @Test
  void numbersWithAUnitMoveDates() {
    assertThat(Parser.parse("2024-02-29 + 1 an"))
        .isEqualTo(
            new Expression.Shift(
                11, new Expression.Day(0, LocalDate.of(2024, 2, 29)), 1, Expression.Unit.YEARS));
  }

  @Test
  void percentagesAreFractions() {
    assertThat(((Expression.Num) Parser.parse("12.5 %")).value()).isEqualTo(Exact.of(1, 8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "si a alors b | 12 | « sinon » attendu, la fin trouvé",
        "zone = | 6 | expression incomplète",
        "zone = zip) | 10 | inattendu après la fin",
        "a & b | 2 | caractère « & » inattendu",
        "date >= 2025-02-30 | 8 | n’existe pas",
        "et a | 0 | valeur attendue",
        "zone dans zip | 10 | « ( » attendu",
      })
  void tellsWhereAndWhatIsWrong(String expression, int at, String message) {
    assertThatThrownBy(() -> Parser.parse(expression))
        .isInstanceOfSatisfying(
            SyntaxException.class,
            e -> {
              assertThat(String.valueOf(e.getMessage()).replace('\u00a0', ' ')).contains(message);
              assertThat(e.at()).isEqualTo(at);
            });
  }

  @Test
  void refusesNestingThatWouldExhaustTheStack() {
    assertThatThrownBy(() -> Parser.parse("(".repeat(3_000)))
        .isInstanceOf(SyntaxException.class)
        .hasMessageContaining("imbriquées");
    assertThatThrownBy(() -> Parser.parse("non ".repeat(900) + "a"))
        .isInstanceOf(SyntaxException.class);
    assertThatThrownBy(() -> Parser.parse("a".repeat(5_000)))
        .isInstanceOf(SyntaxException.class)
        .hasMessageContaining("trop longue");
  }
}
