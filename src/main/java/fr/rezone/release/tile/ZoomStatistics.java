package fr.rezone.release.tile;

/**
 * What one zoom of an archive holds.
 *
 * @param tiles tiles that are not empty
 * @param bytes all of them, compressed
 * @param largestBytes the heaviest one, compressed
 */
public record ZoomStatistics(int zoom, int tiles, long bytes, int largestBytes) {}
