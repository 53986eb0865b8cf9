package fr.rezone.site.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms in French words, and the objects that they name. Stateless. */
final class SchemaWords {
  private static final int FEW = 8;

  private SchemaWords() {}

  /** What a value is, in a few words; an object is named. */
  static String of(Schema schema) {
    return switch (schema) {
      case Schema.Text text -> text(text);
      case Schema.Decimal _ -> "nombre";
      case Schema.Whole _ -> "nombre entier";
      case Schema.Flag _ -> "vrai ou faux";
      case Schema.Items items -> "liste : " + of(items.each());
      case Schema.Dictionary dictionary -> "par clé : " + of(dictionary.each());
      case Schema.Shape shape -> shape.name();
      case Schema.OrNull orNull -> of(orNull.value()) + ", ou null";
      case Schema.Either either ->
          String.join(" ou ", either.forms().stream().map(SchemaWords::of).toList());
      case Schema.Anything _ -> "toute valeur";
    };
  }

  private static String text(Schema.Text text) {
    if (!text.values().isEmpty()) {
      return text.values().size() <= FEW
          ? String.join(", ", text.values())
          : String.join(", ", text.values().subList(0, FEW)) + "…";
    }
    return switch (text.format()) {
      case "date" -> "jour (2026-11-21)";
      case "date-time" -> "instant (2026-11-21T12:00:00Z)";
      case "uri-reference" -> "adresse";
      default -> "texte";
    };
  }

  /** The name of the object behind a form; empty when there is none. */
  static String shape(Schema schema) {
    return switch (schema) {
      case Schema.Shape shape -> shape.name();
      case Schema.Items items -> shape(items.each());
      case Schema.Dictionary dictionary -> shape(dictionary.each());
      case Schema.OrNull orNull -> shape(orNull.value());
      case Schema.Either either ->
          either.forms().stream()
              .map(SchemaWords::shape)
              .filter(name -> !name.isEmpty())
              .findFirst()
              .orElse("");
      case Schema.Text _, Schema.Decimal _, Schema.Whole _, Schema.Flag _, Schema.Anything _ -> "";
    };
  }

  /** Every object named by the operations, by name, in the order in which they are met. */
  static List<Schema.Shape> shapes(List<Operation> operations) {
    Map<String, Schema.Shape> met = new LinkedHashMap<>();
    for (Operation operation : operations) {
      Operation.Body body = operation.body();
      if (body != null) {
        gather(body.schema(), met);
      }
      for (Operation.Answer answer : operation.answers()) {
        Schema schema = answer.schema();
        if (schema != null) {
          gather(schema, met);
        }
      }
    }
    return new ArrayList<>(met.values());
  }

  private static void gather(Schema schema, Map<String, Schema.Shape> met) {
    switch (schema) {
      case Schema.Shape shape -> {
        if (met.putIfAbsent(shape.name(), shape) == null) {
          shape.fields().forEach(field -> gather(field.schema(), met));
        }
      }
      case Schema.Items items -> gather(items.each(), met);
      case Schema.Dictionary dictionary -> gather(dictionary.each(), met);
      case Schema.OrNull orNull -> gather(orNull.value(), met);
      case Schema.Either either -> either.forms().forEach(form -> gather(form, met));
      case Schema.Text _, Schema.Decimal _, Schema.Whole _, Schema.Flag _, Schema.Anything _ -> {}
    }
  }
}
