package fr.rezone.site.view;

/**
 * One class of a map layer: a level of a zoning, or a quarter of a distribution.
 *
 * @param letters what stands for it in chips and on the map
 * @param label what it means, French
 * @param token its colour in the style sheet
 * @param least lower bound of values, NaN when there is none or no bound
 * @param most upper bound of values, NaN likewise
 * @param count territories in it
 * @param population their inhabitants
 */
public record MapClass(
    String id,
    String letters,
    String label,
    String token,
    double least,
    double most,
    int count,
    long population) {}
