package fr.rezone.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A known weakness, as the Open Source Vulnerability format says it. Immutable.
 *
 * @param modified day and time of its last change, RFC 3339
 * @param withdrawn whether its authors took it back
 */
record Advisory(
    String id, String summary, String modified, boolean withdrawn, List<Affected> affected) {
  Advisory {
    affected = List.copyOf(affected);
  }

  /**
   * A library and the versions of it that are concerned: those listed, and those within a range.
   */
  record Affected(Ecosystem ecosystem, String name, List<String> versions, List<Range> ranges) {
    Affected {
      versions = List.copyOf(versions);
      ranges = List.copyOf(ranges);
    }

    private boolean covers(Component component) {
      return ecosystem == component.ecosystem()
          && name.equals(component.name())
          && (versions.contains(component.version())
              || ranges.stream()
                  .anyMatch(range -> range.covers(component.version(), ecosystem.order())));
    }
  }

  /** What happened along the versions, in any order. */
  record Range(List<Event> events) {
    Range {
      events = List.copyOf(events);
    }

    /** OSV's own evaluation: the last event at or before a version decides. */
    private boolean covers(String version, Comparator<String> order) {
      List<Event> sorted = new ArrayList<>(events);
      sorted.sort((a, b) -> a.compareTo(b, order));
      boolean covered = false;
      for (Event event : sorted) {
        int side = event.compare(version, order);
        switch (event.kind()) {
          case INTRODUCED -> covered |= side >= 0;
          case FIXED, LIMIT -> covered &= side < 0;
          case LAST_AFFECTED -> covered &= side <= 0;
        }
      }
      return covered;
    }
  }

  enum Kind {
    INTRODUCED,
    FIXED,
    LAST_AFFECTED,
    LIMIT
  }

  /**
   * @param version « 0 » stands before every version, « * » after
   */
  record Event(Kind kind, String version) {
    /** Where a version stands: negative before this event, zero at it, positive after. */
    private int compare(String other, Comparator<String> order) {
      return version.equals("0") ? 1 : version.equals("*") ? -1 : order.compare(other, version);
    }

    private int compareTo(Event other, Comparator<String> order) {
      if (version.equals(other.version)) {
        return kind.compareTo(other.kind);
      }
      int side = other.version.equals("*") ? -1 : -compare(other.version, order);
      return side != 0 ? side : kind.compareTo(other.kind);
    }
  }

  boolean concerns(Component component) {
    return !withdrawn && affected.stream().anyMatch(each -> each.covers(component));
  }

  /**
   * @throws ScanException if the record has no id
   */
  static Advisory of(JsonNode record) {
    String id = record.path("id").asString("");
    if (id.isEmpty()) {
      throw new ScanException("avis sans identifiant");
    }
    List<Affected> affected = new ArrayList<>();
    for (JsonNode each : record.path("affected")) {
      JsonNode named = each.path("package");
      Optional<Ecosystem> ecosystem = Ecosystem.of(named.path("ecosystem").asString(""));
      if (ecosystem.isPresent()) {
        affected.add(
            new Affected(
                ecosystem.get(), named.path("name").asString(""), versions(each), ranges(each)));
      }
    }
    return new Advisory(
        id,
        record.path("summary").asString(""),
        record.path("modified").asString(""),
        record.hasNonNull("withdrawn"),
        affected);
  }

  private static List<String> versions(JsonNode affected) {
    List<String> versions = new ArrayList<>();
    affected.path("versions").forEach(each -> versions.add(each.asString("")));
    return versions;
  }

  /** Ranges of versions; those of Git commits say nothing of a published library. */
  private static List<Range> ranges(JsonNode affected) {
    List<Range> ranges = new ArrayList<>();
    for (JsonNode range : affected.path("ranges")) {
      if (!range.path("type").asString("").equals("GIT")) {
        List<Event> events = new ArrayList<>();
        for (JsonNode event : range.path("events")) {
          for (Kind kind : Kind.values()) {
            String version = event.path(kind.name().toLowerCase(Locale.ROOT)).asString("");
            if (!version.isEmpty()) {
              events.add(new Event(kind, version));
            }
          }
        }
        ranges.add(new Range(events));
      }
    }
    return ranges;
  }
}
