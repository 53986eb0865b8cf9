package fr.rezone.site.glossary;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The content of a page, where the first use of each acronym leads to its explanation at the foot
 * of the same page. Only running text is touched: links, headings, buttons, tables and drawings are
 * read, so that their acronyms are explained too, and left as they are. Used by one thread.
 */
public final class Acronyms {
  /** Most pages fit without growing the buffer. */
  private static final int USUAL_SIZE = 32_768;

  private static final Set<String> VOID =
      Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr");

  /** What is not read at all; {@code data} is for words that only look like acronyms. */
  private static final Set<String> SILENT =
      Set.of("script", "style", "svg", "textarea", "select", "data");

  /** Where a link would be out of place. */
  private static final Set<String> KEPT =
      Set.of(
          "a",
          "button",
          "summary",
          "label",
          "legend",
          "h1",
          "h2",
          "h3",
          "h4",
          "caption",
          "table",
          "dfn",
          "code",
          "pre",
          "cite",
          "dt",
          "nav",
          "strong",
          "figcaption");

  private final Glossary glossary;
  private final Map<String, Term> found = new LinkedHashMap<>();
  private final Set<String> linked = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int silent;
  private int kept;
  private final StringBuilder out;
  private final String html;

  private Acronyms(Glossary glossary, String html) {
    this.glossary = glossary;
    this.html = html;
    this.out = new StringBuilder(html.length() + 2_048);
  }

  /**
   * A page's content and the terms met, in the order of the page.
   *
   * @param html safe, as templates make it
   */
  public record Marked(String html, List<Term> terms) {
    public Marked {
      terms = List.copyOf(terms);
    }
  }

  /** Draws the content and marks it, except on the page of the glossary itself. */
  public static Marked mark(Glossary glossary, String path, Content content) {
    StringOutput text = new StringOutput(USUAL_SIZE);
    content.writeTo(new OwaspHtmlTemplateOutput(text));
    return path.equals(GlossaryPage.PATH)
        ? new Marked(text.toString(), List.of())
        : mark(glossary, text.toString());
  }

  static Marked mark(Glossary glossary, String html) {
    return new Acronyms(glossary, html).read();
  }

  private Marked read() {
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? html.length() : tag;
      text(at, end);
      if (tag < 0) {
        break;
      }
      int close = html.indexOf('>', tag);
      close = close < 0 ? html.length() - 1 : close;
      tag(tag, close);
      out.append(html, tag, close + 1);
      at = close + 1;
    }
    return new Marked(out.toString(), List.copyOf(found.values()));
  }

  private void tag(int from, int close) {
    boolean end = html.charAt(from + 1) == '/';
    int start = end ? from + 2 : from + 1;
    int stop = start;
    while (stop < close && Character.isLetterOrDigit(html.charAt(stop))) {
      stop++;
    }
    String name = html.substring(start, stop);
    if (name.isEmpty() || VOID.contains(name) || html.charAt(close - 1) == '/') {
      return;
    }
    if (!end) {
      // A zone's chip is a mark, not a sentence.
      String opened = html.startsWith("class=\"chip", stop + 1) ? "dfn" : name;
      open.push(opened);
      count(opened, 1);
    } else if (!open.isEmpty()) {
      count(open.pop(), -1);
    }
  }

  /** Keeps how many of the open elements are of each kind: asked for every piece of text. */
  private void count(String element, int change) {
    silent += SILENT.contains(element) ? change : 0;
    kept += KEPT.contains(element) ? change : 0;
  }

  private void text(int from, int to) {
    if (from == to) {
      return;
    }
    int copied = from;
    int at = from;
    while (silent == 0 && at < to) {
      char c = html.charAt(at);
      if (!Character.isUpperCase(c) || (at > from && isWord(html.charAt(at - 1)))) {
        at++;
        continue;
      }
      int stop = at + 1;
      while (stop < to && isWord(html.charAt(stop))) {
        stop++;
      }
      Optional<Term> term = glossary.find(html.substring(at, stop));
      if (term.isPresent()) {
        found.putIfAbsent(term.get().id(), term.get());
        if (kept == 0 && linked.add(term.get().id())) {
          out.append(html, copied, at)
              .append("<a class=\"term\" href=\"#sigle-")
              .append(term.get().id())
              .append("\">")
              .append(html, at, stop)
              .append("</a>");
          copied = stop;
        }
      }
      at = stop;
    }
    out.append(html, copied, to);
  }

  /** Letters, digits, and what acronyms hold inside: C@rtoSanté, FRR+. */
  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '@' || c == '+' || c == '&';
  }
}
