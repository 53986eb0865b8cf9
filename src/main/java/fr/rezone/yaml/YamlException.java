package fr.rezone.yaml;

import fr.rezone.text.Typography;

/** A YAML file that does not say what it must; the message starts with {@code file:line}. */
public final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public YamlException(String message) {
    super(Typography.line(message));
  }
}
