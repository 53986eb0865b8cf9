package fr.rezone.aid.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an expression into words. A hyphen belongs to a name when letters or digits touch it on both
 * sides ({@code projet-installation}); the minus sign therefore stands between spaces.
 */
final class Lexer {
  private static final int LONGEST = 4_000;
  private static final Pattern WORD =
      Pattern.compile(
          "(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
              + "|(?<number>[0-9]+(?:\\.[0-9]+)?)"
              + "|(?<name>[A-Za-z][A-Za-z0-9_]*(?:[-.][A-Za-z0-9_]+)*)"
              + "|\"(?<text>[^\"]*)\""
              + "|(?<symbol><=|>=|!=|\\.\\.|[=<>+*/%()\\[\\],-])");

  private Lexer() {}

  static List<Token> words(String expression) {
    if (expression.length() > LONGEST) {
      throw new SyntaxException(
          0, "expression trop longue (plus de " + LONGEST + " caractères) ; la découper");
    }
    List<Token> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(expression);
    int at = 0;
    while (true) {
      while (at < expression.length() && Character.isWhitespace(expression.charAt(at))) {
        at++;
      }
      if (at == expression.length()) {
        words.add(new Token(Token.Kind.END, "", at));
        return words;
      }
      if (!matcher.region(at, expression.length()).lookingAt()) {
        throw new SyntaxException(
            at, "caractère « " + expression.charAt(at) + " » inattendu ; l’ôter ou le corriger");
      }
      words.add(word(matcher, at));
      at = matcher.end();
    }
  }

  private static Token word(Matcher matcher, int at) {
    for (Token.Kind kind :
        List.of(
            Token.Kind.DATE,
            Token.Kind.NUMBER,
            Token.Kind.NAME,
            Token.Kind.TEXT,
            Token.Kind.SYMBOL)) {
      String text = matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
      if (text != null) {
        return new Token(kind, text, at);
      }
    }
    throw new IllegalStateException("no group matched at " + at);
  }
}
