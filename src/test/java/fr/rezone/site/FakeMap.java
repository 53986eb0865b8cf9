package fr.rezone.site;

import fr.rezone.site.http.Router;

final class FakeMap {
  private FakeMap() {}

  static void addTo(Router.Builder routes, Site site) {}
}
