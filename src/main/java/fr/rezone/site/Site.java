package fr.rezone.site;

import fr.rezone.site.glossary.Glossary;
import fr.rezone.site.operator.Operator;
import java.util.List;

/**
 * What all pages of one release share. Immutable; another release makes another.
 *
 * @param assets styles and scripts
 * @param release id of the release shown, which dates it
 * @param vintage one short French sentence on the age of the data: « Zonages au 1er janvier 2026 »
 * @param demonstration whether the data are fictitious, which every page then says
 * @param navigation main sections, in order
 * @param footer what every page must lead to: data, method, accessibility, licence, API
 * @param theme path of an operator's style sheet of tokens; empty for none
 * @param operator who publishes this site
 * @param glossary explains acronyms at their first use on a page
 */
public record Site(
    Assets assets,
    String release,
    String vintage,
    boolean demonstration,
    List<Link> navigation,
    List<Link> footer,
    String theme,
    Operator operator,
    Glossary glossary) {
  public Site {
    navigation = List.copyOf(navigation);
    footer = List.copyOf(footer);
  }

  public String asset(String name) {
    return assets.url(name);
  }
}
