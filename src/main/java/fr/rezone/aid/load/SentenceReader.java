package fr.rezone.aid.load;

import fr.rezone.aid.question.Question;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.Scope;
import fr.rezone.aid.sheet.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences with places in braces: {@code {caim.plafond}} or {@code {demi_journees_semaine}}.
 */
final class SentenceReader {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private SentenceReader() {}

  static Sentence read(YamlMap map, String key, String text, Scope scope) {
    List<Sentence.Part> parts = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    int at = 0;
    while (matcher.find()) {
      parts.add(new Sentence.Part.Literal(text.substring(at, matcher.start())));
      String name = matcher.group(1);
      Parameter parameter = scope.parameters().get(name);
      Optional<Question> question = scope.questions().find(name);
      if (parameter != null) {
        parts.add(new Sentence.Part.OfParameter(parameter));
      } else if (question.isPresent()) {
        parts.add(new Sentence.Part.OfAnswer(question.get()));
      } else {
        map.fault(key, "« " + key + " » : {" + name + "} n’est ni un paramètre ni une question");
      }
      at = matcher.end();
    }
    if (at < text.length()) {
      parts.add(new Sentence.Part.Literal(text.substring(at)));
    }
    return new Sentence(parts);
  }
}
