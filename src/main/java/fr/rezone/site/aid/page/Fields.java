package fr.rezone.site.aid.page;

import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Option;
import fr.rezone.aid.question.Question;
import fr.rezone.site.French;
import fr.rezone.site.aid.Fact;
import fr.rezone.site.aid.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns questions into fields with what was answered. Confined to one page. */
final class Fields {
  /** Up to so many choices are shown side by side. */
  private static final int MOST_RADIOS = 4;

  private final Project project;

  Fields(Project project) {
    this.project = project;
  }

  /** A question put to the person. */
  Field ask(Question question, String purpose) {
    String help = question.help().isEmpty() ? purpose : question.help();
    return field(question, help, "Je ne sais pas");
  }

  /** A fact of the place that the person may correct. */
  Field correct(Fact fact) {
    String known = French.typeset("d’après les données : " + fact.shown());
    String help = fact.source().isEmpty() ? "" : "Source\u00a0: " + fact.source();
    Field field = field(fact.question(), help, known);
    return field.kind() == Field.Kind.RADIOS
        ? new Field(
            field.key(),
            field.label(),
            field.help(),
            Field.Kind.LIST,
            field.choices(),
            "",
            "",
            field.fault())
        : field.kind() == Field.Kind.LIST
            ? field
            : new Field(
                field.key(),
                field.label(),
                known + (help.isEmpty() ? "" : ". " + help),
                field.kind(),
                field.choices(),
                field.value(),
                field.unit(),
                field.fault());
  }

  private Field field(Question question, String help, String none) {
    String given = project.given().getOrDefault(question.key(), "");
    String fault = project.faults().getOrDefault(question.key(), "");
    List<Field.Choice> choices = new ArrayList<>();
    Field.Kind kind =
        switch (question.type()) {
          case AnswerType.YesNo _ -> {
            choices.add(new Field.Choice("yes", "Oui", given.equals("yes")));
            choices.add(new Field.Choice("no", "Non", given.equals("no")));
            choices.add(new Field.Choice("", none, isNone(choices)));
            yield Field.Kind.RADIOS;
          }
          case AnswerType.Choice choice -> {
            boolean few = choice.options().size() <= MOST_RADIOS;
            choices.addAll(choices(choice.options(), Set.of(given)));
            Field.Choice nothing = new Field.Choice("", none, isNone(choices));
            choices.add(few ? choices.size() : 0, nothing);
            yield few ? Field.Kind.RADIOS : Field.Kind.LIST;
          }
          case AnswerType.Choices several -> {
            Set<String> ticked = Set.copyOf(Arrays.asList(given.split("\\+", -1)));
            choices.add(
                new Field.Choice(
                    AnswerType.Choices.NONE, "Aucun", ticked.contains(AnswerType.Choices.NONE)));
            choices.addAll(choices(several.options(), ticked));
            yield Field.Kind.TICKS;
          }
          case AnswerType.Day _ -> Field.Kind.DAY;
          case AnswerType.Numeric _, AnswerType.Shared _ -> Field.Kind.NUMBER;
        };
    String unit = question.type() instanceof AnswerType.Numeric numeric ? numeric.unit() : "";
    return new Field(
        question.key(),
        French.typeset(question.text()),
        French.typeset(help),
        kind,
        choices,
        given,
        unit,
        fault);
  }

  private static boolean isNone(List<Field.Choice> choices) {
    return choices.stream().noneMatch(Field.Choice::chosen);
  }

  private static List<Field.Choice> choices(List<Option> options, Set<String> chosen) {
    return options.stream()
        .map(
            option ->
                new Field.Choice(
                    option.value(), capital(option.label()), chosen.contains(option.value())))
        .toList();
  }

  static String capital(String text) {
    return Optional.of(text)
        .filter(t -> !t.isEmpty())
        .map(t -> Character.toUpperCase(t.charAt(0)) + t.substring(1))
        .orElse("");
  }
}
