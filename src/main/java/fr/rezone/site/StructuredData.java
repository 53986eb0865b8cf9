package fr.rezone.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is, in schema.org's words, for search engines: a block of data inside the page, which
 * browsers neither run nor check against the security policy. Stateless.
 */
public final class StructuredData {
  private static final JsonMapper JSON = new JsonMapper();

  private StructuredData() {}

  /** JSON-LD, safe inside a script element. */
  public static String of(Page page) {
    String origin = page.site().operator().origin();
    List<Map<String, Object>> graph = new ArrayList<>();
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@type", "WebSite");
    site.put("@id", origin + "/#site");
    site.put("url", origin + "/");
    site.put("name", "Rézone");
    site.put("inLanguage", "fr");
    if (page.path().equals("/")) {
      site.put(
          "potentialAction",
          Map.of(
              "@type",
              "SearchAction",
              "target",
              Map.of("@type", "EntryPoint", "urlTemplate", origin + "/recherche?q={lieu}"),
              "query-input",
              "required name=lieu"));
    }
    graph.add(site);
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("@type", "WebPage");
    own.put("@id", page.canonical());
    own.put("url", page.canonical());
    own.put("name", page.title());
    own.put("description", page.description());
    own.put("inLanguage", "fr");
    own.put("isPartOf", Map.of("@id", origin + "/#site"));
    if (!page.trail().isEmpty()) {
      own.put("breadcrumb", trail(page, origin));
    }
    graph.add(own);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@graph", graph);
    return Html.jsonBlock(JSON.writeValueAsString(document));
  }

  private static Map<String, Object> trail(Page page, String origin) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Link link : page.trail()) {
      items.add(item(items.size() + 1, link.label(), origin + link.path()));
    }
    items.add(item(items.size() + 1, page.title(), page.canonical()));
    return Map.of("@type", "BreadcrumbList", "itemListElement", items);
  }

  private static Map<String, Object> item(int position, String name, String address) {
    return Map.of("@type", "ListItem", "position", position, "name", name, "item", address);
  }
}
