package fr.rezone.supply;

import java.util.Comparator;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** Where a library is published, which decides how its versions follow one another. */
enum Ecosystem {
  MAVEN("Maven", Comparator.comparing(ComparableVersion::new)),
  NPM("npm", Comparator.comparing(SemanticVersion::parse));

  private final String osv;

  // Comparators of strings hold nothing, without saying so to the compiler's checks.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Comparator<String> order;

  Ecosystem(String osv, Comparator<String> order) {
    this.osv = osv;
    this.order = order;
  }

  /** By the name that OSV gives it; « Maven:https://… » names another repository of the kind. */
  static Optional<Ecosystem> of(String osv) {
    String kind = osv.split(":", 2)[0];
    for (Ecosystem each : values()) {
      if (each.osv.equals(kind)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  Comparator<String> order() {
    return order;
  }
}
