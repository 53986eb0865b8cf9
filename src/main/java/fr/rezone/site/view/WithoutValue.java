package fr.rezone.site.view;

import fr.rezone.indicator.Figure;

/** Why a territory is in no quarter of a map layer: each reason is a class of its own. */
enum WithoutValue {
  NOT_CONCERNED("aucun", "0", "aucun professionnel", "nc"),
  SECRET("secret", "", "secret statistique", "secret"),
  MISSING("absent", "", "non publié", "missing");

  private final MapClass mapClass;

  WithoutValue(String id, String letters, String label, String token) {
    this.mapClass = new MapClass(id, letters, label, token, Double.NaN, Double.NaN, 0, 0);
  }

  /**
   * The reason of a figure.
   *
   * @throws IllegalArgumentException if it is published
   */
  static WithoutValue of(Figure figure) {
    return switch (figure) {
      case Figure.NotConcerned _ -> NOT_CONCERNED;
      case Figure.Secret _ -> SECRET;
      case Figure.Missing _ -> MISSING;
      case Figure.Published _ -> throw new IllegalArgumentException("published");
    };
  }

  /** The class, with nobody in it yet. */
  MapClass mapClass() {
    return mapClass;
  }
}
