package fr.rezone.site.ogc;

import fr.rezone.release.table.GeoJsonWriter;
import fr.rezone.site.ogc.OgcJson.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of the features asked for.
 *
 * @param origin what links begin with
 * @param query what was asked, without {@code limit}, {@code offset} and {@code f}: {@code
 *     &region=84}; empty or beginning with an ampersand
 * @param ranks of all features that answer
 */
record Items(
    String origin, Collection collection, String query, int[] ranks, int offset, int limit) {
  int matched() {
    return ranks.length;
  }

  /** Rank after the last of this page. */
  int end() {
    return (int) Math.min(ranks.length, (long) offset + limit);
  }

  int returned() {
    return Math.max(0, end() - offset);
  }

  boolean hasNext() {
    return end() < ranks.length;
  }

  boolean hasPrevious() {
    return offset > 0;
  }

  /** The same page in a format. */
  String self(Format format) {
    return address(format, offset);
  }

  String next(Format format) {
    return address(format, end());
  }

  String previous(Format format) {
    return address(format, Math.max(0, Math.min(offset, ranks.length) - limit));
  }

  private String address(Format format, int from) {
    return OgcJson.ROOT
        + "/collections/"
        + collection.id()
        + "/items?f="
        + format.word()
        + "&limit="
        + limit
        + (from > 0 ? "&offset=" + from : "")
        + query;
  }

  /** Writes the page as GeoJSON, one feature at a time. */
  void write(OutputStream out) throws IOException {
    List<Link> links = new ArrayList<>();
    links.add(new Link(self(Format.JSON), "self", "application/geo+json", "Cette page"));
    links.add(new Link(self(Format.HTML), "alternate", "text/html", "Cette page, à lire"));
    links.add(
        new Link(
            OgcJson.ROOT + "/collections/" + collection.id() + "?f=json",
            "collection",
            "application/json",
            collection.title()));
    if (hasNext()) {
      links.add(new Link(next(Format.JSON), "next", "application/geo+json", "Page suivante"));
    }
    if (hasPrevious()) {
      links.add(new Link(previous(Format.JSON), "prev", "application/geo+json", "Page précédente"));
    }
    GeoJsonWriter writer = new GeoJsonWriter(out);
    writer
        .raw("{\"type\":\"FeatureCollection\",\"links\":" + OgcJson.text(origin, links))
        .raw(",\"numberMatched\":" + matched())
        .raw(",\"numberReturned\":" + returned())
        .raw(",\"features\":[");
    for (int i = offset; i < end(); i++) {
      writer.raw(i == offset ? "\n" : ",\n").feature(collection.table(), ranks[i], "");
    }
    writer.raw("\n]}\n").flush();
  }
}
