package fr.rezone.site.http;

/** Draws a refusal as a page of the site. Thread-safe. */
@FunctionalInterface
public interface ProblemPage {
  /**
   * The whole HTML page.
   *
   * @param reference what to quote to the operator, only for 500; empty otherwise
   */
  String render(Response.Problem problem, String reference);
}
