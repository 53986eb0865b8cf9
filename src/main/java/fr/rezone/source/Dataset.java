package fr.rezone.source;

import fr.rezone.source.fetch.Location;
import java.util.Optional;

/**
 * One official dataset.
 *
 * @param id short and stable, as given to {@code --only}
 * @param title French
 * @param producer who answers for it, to be named beside each figure (Licence Ouverte)
 * @param page the page a person reads about it
 * @param online where it is downloaded from; empty when no stable address is known
 * @param mirror path inside a mirror folder; the file name may hold {@code *}, the last name in
 *     order being taken
 * @param licence name of the licence
 * @param vintage what the data describe, unless the file itself says it
 * @param required whether an import stops without it
 * @param limitation what it does not cover, French; never empty
 * @param series whether each file that matches is a part or a vintage of its own, all of them being
 *     read
 */
public record Dataset(
    String id,
    String title,
    String producer,
    String page,
    Optional<Location> online,
    String mirror,
    String licence,
    String vintage,
    boolean required,
    String limitation,
    boolean series) {
  /** A dataset of one file. */
  public Dataset(
      String id,
      String title,
      String producer,
      String page,
      Optional<Location> online,
      String mirror,
      String licence,
      String vintage,
      boolean required,
      String limitation) {
    this(id, title, producer, page, online, mirror, licence, vintage, required, limitation, false);
  }
}
