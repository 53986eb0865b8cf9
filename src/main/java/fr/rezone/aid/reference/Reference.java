package fr.rezone.aid.reference;

import java.time.LocalDate;

/**
 * A citation.
 *
 * @param id unique in the catalogue
 * @param text French name of the text or page
 * @param article article or passage; empty when the whole is meant
 * @param url where to read it; empty when no public address is known
 * @param checked day on which somebody last read it
 */
public record Reference(
    String id, String text, String article, String url, Status status, LocalDate checked) {
  /** « Convention médicale de 2016, article 4 ». */
  public String citation() {
    return article.isEmpty() ? text : text + ", " + article;
  }
}
