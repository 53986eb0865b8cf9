package fr.rezone.aid.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a physician, a project and a place: one packed number per question, {@link
 * #MISSING} where nothing was answered. Immutable; safe to share between threads.
 */
public final class Answers {
  /** Stands for an answer that was not given. No packed answer has this value. */
  public static final long MISSING = Long.MIN_VALUE;

  private static final int LONGEST = 20_000;

  private final Questionnaire questionnaire;
  private final long[] packed;
  private final @Nullable String[] texts;

  private Answers(Questionnaire questionnaire, long[] packed, @Nullable String[] texts) {
    this.questionnaire = questionnaire;
    this.packed = packed;
    this.texts = texts;
  }

  public static Answers none(Questionnaire questionnaire) {
    return new Builder(questionnaire).build();
  }

  public static Builder builder(Questionnaire questionnaire) {
    return new Builder(questionnaire);
  }

  /**
   * Reads {@code key=value;key=value}.
   *
   * @throws AnswerException listing every fault
   */
  public static Answers parse(String text, Questionnaire questionnaire) {
    Builder builder = new Builder(questionnaire);
    if (text.length() > LONGEST) {
      throw new AnswerException(
          List.of(
              new AnswerFault(
                  "", "réponses trop longues (plus de " + LONGEST + " caractères) ; en retirer")));
    }
    for (String pair : text.split(";", -1)) {
      if (pair.isBlank()) {
        continue;
      }
      int equals = pair.indexOf('=');
      if (equals < 0) {
        builder.refuse(
            Builder.shorten(pair.strip()),
            "« " + Builder.shorten(pair.strip()) + " » : signe = absent ; écrire clé=valeur");
      } else {
        builder.text(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return builder.build();
  }

  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /** The packed answer of a slot, or {@link #MISSING}. Defaults are not applied. */
  public long packed(int slot) {
    return packed[slot];
  }

  /** A copy of all packed answers, by slot. */
  public long[] toPacked() {
    return packed.clone();
  }

  /** The answer as it was given, or empty. */
  public Optional<String> find(String key) {
    int slot = questionnaire.slot(key);
    return slot < 0 ? Optional.empty() : Optional.ofNullable(texts[slot]);
  }

  public boolean isGiven(int slot) {
    return packed[slot] != MISSING;
  }

  /** The same with one more or another answer. */
  public Answers with(String key, String value) {
    return toBuilder().replace(key, value).build();
  }

  /** The same without an answer. */
  public Answers without(String key) {
    int slot = questionnaire.get(key).slot();
    long[] fewer = packed.clone();
    @Nullable String[] fewerTexts = texts.clone();
    fewer[slot] = MISSING;
    fewerTexts[slot] = null;
    return new Answers(questionnaire, fewer, fewerTexts);
  }

  public Builder toBuilder() {
    Builder builder = new Builder(questionnaire);
    System.arraycopy(packed, 0, builder.packed, 0, packed.length);
    System.arraycopy(texts, 0, builder.texts, 0, texts.length);
    return builder;
  }

  /**
   * {@code key=value;key=value} in the order of the questionnaire: what {@link #parse} reads back.
   */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(";");
    for (int slot = 0; slot < packed.length; slot++) {
      if (texts[slot] != null) {
        text.add(questionnaire.question(slot).key() + "=" + texts[slot]);
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Answers that
        && questionnaire == that.questionnaire
        && Arrays.equals(texts, that.texts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(texts);
  }

  /** Gathers answers and every fault in them. Confined to one thread. */
  public static final class Builder {
    private final Questionnaire questionnaire;
    private final long[] packed;
    private final @Nullable String[] texts;
    private final List<AnswerFault> faults = new ArrayList<>();

    private Builder(Questionnaire questionnaire) {
      this.questionnaire = questionnaire;
      packed = new long[questionnaire.size()];
      Arrays.fill(packed, MISSING);
      texts = new @Nullable String[questionnaire.size()];
    }

    /**
     * Gives an answer in the words of the questionnaire; a second, different answer to one key is a
     * fault.
     */
    public Builder text(String key, String value) {
      int slot = questionnaire.slot(key);
      if (slot >= 0 && texts[slot] != null && !texts[slot].equals(value)) {
        refuse(key, "« " + key + " » : deux réponses différentes ; n’en garder qu’une");
        return this;
      }
      return replace(key, value);
    }

    /** Gives an answer in the words of the questionnaire, in place of any former one. */
    public Builder replace(String key, String value) {
      Optional<Question> question = questionnaire.find(key);
      if (question.isEmpty()) {
        refuse(
            shorten(key),
            "« "
                + shorten(key)
                + " » : question inconnue"
                + questionnaire.offer(key)
                + " (liste des clés : « rezone aids questions »)");
        return this;
      }
      AnswerType type = question.get().type();
      try {
        packed[question.get().slot()] = type.pack(value);
        texts[question.get().slot()] = value;
      } catch (IllegalArgumentException e) {
        String reason = shorten(String.valueOf(e.getMessage()));
        refuse(key, "« " + key + " » : " + reason + " ; attendu : " + type.allowed());
      }
      return this;
    }

    public Builder yesNo(String key, boolean yes) {
      return replace(key, yes ? "yes" : "no");
    }

    public Builder number(String key, long value) {
      return replace(key, Long.toString(value));
    }

    public Builder number(String key, BigDecimal value) {
      return replace(key, value.toPlainString());
    }

    public Builder day(String key, LocalDate day) {
      return replace(key, day.toString());
    }

    /** Gives all entries in the words of the questionnaire. */
    public Builder all(Map<String, String> answers) {
      answers.forEach(this::text);
      return this;
    }

    /**
     * @throws AnswerException listing every fault met
     */
    public Answers build() {
      if (!faults.isEmpty()) {
        throw new AnswerException(faults);
      }
      return new Answers(questionnaire, packed.clone(), texts.clone());
    }

    private void refuse(String key, String message) {
      faults.add(new AnswerFault(key, message));
    }

    private static String shorten(String text) {
      return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
  }
}
