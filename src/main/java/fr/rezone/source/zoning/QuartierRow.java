package fr.rezone.source.zoning;

import java.util.List;

/** One priority quarter of the national list; {@code communes} are INSEE codes. */
public record QuartierRow(long line, String code, String name, List<String> communes) {}
