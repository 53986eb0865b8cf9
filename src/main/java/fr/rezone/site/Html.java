package fr.rezone.site;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/**
 * Draws a generated template to text, with every value escaped for the place where it stands.
 * Templates are plain static methods: {@code Html.render(out -> JteproblemGenerated.render(out,
 * null, page, problem, ""))}. Stateless.
 */
public final class Html {
  /** Most pages fit without growing the buffer. */
  private static final int USUAL_SIZE = 32_768;

  private Html() {}

  public static String render(Consumer<HtmlTemplateOutput> template) {
    StringOutput text = new StringOutput(USUAL_SIZE);
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }

  /** JSON made safe inside a script element: it can neither close it nor open a comment. */
  public static String jsonBlock(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
