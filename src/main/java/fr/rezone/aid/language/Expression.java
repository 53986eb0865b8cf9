package fr.rezone.aid.language;

import java.time.LocalDate;
import java.util.List;

/**
 * A parsed expression. Names are not resolved yet: {@code zip} may be a question, a value, a
 * parameter or a definition. Immutable. {@code at} is the 0-based offset of the part in its text.
 */
public sealed interface Expression {
  int at();

  /** A number written out; a percentage is already divided by one hundred. */
  record Num(int at, Exact value) implements Expression {}

  /** A day written out. */
  record Day(int at, LocalDate value) implements Expression {}

  /** A value in quotes, for values that begin with a digit. */
  record Text(int at, String value) implements Expression {}

  /** {@code vrai} or {@code faux}. */
  record Flag(int at, boolean value) implements Expression {}

  /** {@code doute}: a point of law that is not settled. */
  record Doubt(int at) implements Expression {}

  record Name(int at, String name) implements Expression {}

  record Call(int at, String name, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Compare(int at, Comparison operator, Expression left, Expression right)
      implements Expression {}

  /** {@code x dans (a, b)}. */
  record In(int at, Expression left, List<Expression> values) implements Expression {
    public In {
      values = List.copyOf(values);
    }
  }

  /** {@code x dans [a .. b]}, both bounds included. */
  record Between(int at, Expression left, Expression low, Expression high) implements Expression {}

  /** {@code x contient a}, for questions with several answers. */
  record Contains(int at, Expression left, Expression value) implements Expression {}

  record Not(int at, Expression operand) implements Expression {}

  record And(int at, List<Expression> operands) implements Expression {
    public And {
      operands = List.copyOf(operands);
    }
  }

  record Or(int at, List<Expression> operands) implements Expression {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  record If(int at, Expression test, Expression yes, Expression no) implements Expression {}

  /** {@code +}, {@code -}, {@code *} or {@code /}. */
  record Arithmetic(int at, char operator, Expression left, Expression right)
      implements Expression {}

  record Negate(int at, Expression operand) implements Expression {}

  /** A date moved by whole years, months or days; {@code count} may be negative. */
  record Shift(int at, Expression date, long count, Unit unit) implements Expression {}

  /** Calendar units of a {@link Shift}. */
  enum Unit {
    YEARS,
    MONTHS,
    DAYS
  }
}
