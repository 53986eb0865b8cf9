package fr.rezone.site.operator;

import fr.rezone.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses addresses that would make a dead or a dangerous link, with the line where they stand. */
public final class OperatorChecks {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(:[0-9]{1,5})?");
  private static final Pattern WEB = Pattern.compile("https?://[A-Za-z0-9][^\\s\"<>\\\\]{2,500}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[\\s.]?[0-9]){3,14}");

  private OperatorChecks() {}

  static String origin(Optional<YamlNode> node) {
    return checked(
        node, ORIGIN, "une adresse sans chemin, comme https://rezone.exemple.fr, est attendue");
  }

  /** An address of the web. */
  public static String web(YamlNode node) {
    return checked(Optional.of(node), WEB, "une adresse http ou https est attendue");
  }

  /** An e-mail address; empty when it is not given. */
  public static String email(Optional<YamlNode> node) {
    return checked(node, EMAIL, "une adresse électronique est attendue");
  }

  /** A telephone number as one dials it, spaces allowed; empty when it is not given. */
  public static String phone(Optional<YamlNode> node) {
    return checked(
        node, PHONE, "un numéro de téléphone est attendu, comme 36 46 ou +33 1 23 45 67 89");
  }

  static String contact(YamlNode node) {
    String text = node.text().strip();
    boolean known =
        text.startsWith("mailto:")
            ? EMAIL.matcher(text.substring("mailto:".length())).matches()
            : text.startsWith("tel:")
                ? PHONE.matcher(text.substring("tel:".length())).matches()
                : text.startsWith("https://") && WEB.matcher(text).matches();
    if (!known) {
      throw node.fault("un contact commence par mailto:, https:// ou tel: (RFC 9116)");
    }
    return text;
  }

  private static String checked(Optional<YamlNode> node, Pattern form, String expected) {
    if (node.isEmpty()) {
      return "";
    }
    String text = node.get().text().strip();
    if (!form.matcher(text).matches()) {
      throw node.get().fault(expected + ", et non « " + text + " »");
    }
    return text;
  }
}
