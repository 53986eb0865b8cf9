package fr.rezone.demo.place;

/**
 * A commune of the demonstration. Ranks are places in the lists of {@link World}; its own is also
 * that of its cell in the land.
 *
 * @param population inhabitants
 * @param lon longitude of its bourg, degrees
 * @param lat latitude of its bourg, degrees
 * @param rural from 0, a large city, to 1, the countryside far from any town
 * @param ageing from 0, young, to 1, old
 * @param poverty from 0, none, to 1
 * @param coastal whether it touches the sea
 */
public record DemoCommune(
    int rank,
    String code,
    String name,
    int departement,
    int region,
    int tvs,
    int epci,
    int basin,
    String postalCode,
    int population,
    double lon,
    double lat,
    double rural,
    double ageing,
    double poverty,
    boolean coastal) {}
