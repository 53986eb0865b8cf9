package fr.rezone.source.cog;

/** A région of the code list; {@code zone} is {@code metro}, {@code drom} or {@code com}. */
public record RegionRecord(String code, String name, String zone) {}
