package fr.rezone.site;

import java.util.List;

/**
 * One page, as its frame needs to know it. Immutable.
 *
 * @param title French, without the name of the service, which the frame adds
 * @param description one sentence for search engines and shared links
 * @param section path of the section of the navigation it belongs to; empty for none
 * @param trail pages above it, from the home page, without itself; empty for none
 * @param styles style sheets beyond the common one: {@code css/carte.css}
 * @param scripts modules: {@code js/recherche.mjs} is always there
 * @param shape how the frame lays it out
 * @param path the one address by which it should be known; empty for a page of a moment, such as a
 *     refusal or a simulation
 */
public record Page(
    Site site,
    String title,
    String description,
    String section,
    List<Link> trail,
    List<String> styles,
    List<String> scripts,
    Shape shape,
    String path) {
  public Page {
    trail = List.copyOf(trail);
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** How the frame lays a page out. */
  public enum Shape {
    /** Search in the header, content in a column, footer. */
    TEXT,
    /** The same without the search in the header: the page has a large one of its own. */
    HOME,
    /** The map fills the window: no footer, no search in the header. */
    MAP,
    /** Inside another site: neither header nor footer. */
    EMBEDDED
  }

  public static Page of(Site site, String title, String description) {
    return new Page(site, title, description, "", List.of(), List.of(), List.of(), Shape.TEXT, "");
  }

  public Page in(String newSection) {
    return new Page(site, title, description, newSection, trail, styles, scripts, shape, path);
  }

  public Page under(Link... above) {
    return new Page(
        site, title, description, section, List.of(above), styles, scripts, shape, path);
  }

  public Page withStyles(String... names) {
    return new Page(site, title, description, section, trail, List.of(names), scripts, shape, path);
  }

  public Page withScripts(String... names) {
    return new Page(site, title, description, section, trail, styles, List.of(names), shape, path);
  }

  public Page as(Shape newShape) {
    return new Page(site, title, description, section, trail, styles, scripts, newShape, path);
  }

  public Page at(String address) {
    return new Page(site, title, description, section, trail, styles, scripts, shape, address);
  }

  /** The address by which it should be known, with the site's own when the operator gave it. */
  public String canonical() {
    return site.operator().origin() + path;
  }
}
