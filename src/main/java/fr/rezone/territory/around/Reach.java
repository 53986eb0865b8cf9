package fr.rezone.territory.around;

/**
 * Somewhere else and how to get there.
 *
 * @param place what is there
 * @param metres straight-line distance to its border, on the sphere
 * @param direction where its nearest point lies
 */
public record Reach<T>(T place, double metres, Compass direction) {}
