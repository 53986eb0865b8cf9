package fr.rezone.source.cog;

/** A département of the code list; {@code zone} is {@code metro}, {@code drom} or {@code com}. */
public record DepartementRecord(String code, String name, String region, String zone) {}
