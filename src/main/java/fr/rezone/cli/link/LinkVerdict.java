package fr.rezone.cli.link;

/** What became of an address. */
public sealed interface LinkVerdict {
  /** It answers. */
  record Alive() implements LinkVerdict {}

  /** It answers from another address, which should be written instead. */
  record Moved(String to) implements LinkVerdict {}

  /**
   * It says that the page is gone, or fails.
   *
   * @param reason French, a few words
   */
  record Dead(String reason) implements LinkVerdict {}

  /** It does not let a program look: a person must. */
  record Closed(int status) implements LinkVerdict {}

  /**
   * The site cannot be reached from here.
   *
   * @param reason French, a few words
   */
  record Unreachable(String reason) implements LinkVerdict {}
}
