package fr.rezone.source.zoning;

/** The level that an ARS gives to a quarter, as spelled. */
public record QuartierLevelRow(long line, String code, String rawLevel) {}
