package fr.rezone.source.cog;

import java.util.List;

/** An intercommunality; {@code code} is its SIREN number, {@code members} INSEE codes. */
public record EpciRecord(String code, String name, String type, List<String> members) {}
