package fr.rezone.site.desk;

import fr.rezone.site.Link;
import java.util.List;

/**
 * A moment of a physician's project.
 *
 * @param services who helps then, by the word of their service
 * @param links pages of this site that help
 */
public record Step(String id, String title, String text, List<String> services, List<Link> links) {
  public Step {
    services = List.copyOf(services);
    links = List.copyOf(links);
  }
}
