package fr.rezone.source.fetch;

import java.net.URI;

/** Addresses of the portals whose interfaces find the files of the day. */
public record Portals(URI dataGouv, URI drees) {
  public static final Portals OFFICIAL =
      new Portals(
          URI.create("https://www.data.gouv.fr/"),
          URI.create("https://data.drees.solidarites-sante.gouv.fr/"));

  URI dataset(Location.DataGouv location) {
    return dataGouv.resolve("/api/1/datasets/" + location.dataset() + "/");
  }

  URI attachments(Location.Drees location) {
    return drees.resolve(
        "/api/explore/v2.1/catalog/datasets/" + location.dataset() + "/attachments");
  }
}
