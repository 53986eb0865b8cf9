package fr.rezone.site;

import fr.rezone.site.aid.Simulator;
import fr.rezone.site.http.AccessLog;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.site.operator.Operator;
import java.time.Clock;

/**
 * How a site runs, whatever it shows. Immutable.
 *
 * @param server how it listens and what it bears
 * @param clock tells the day a simulation is made for when none is given
 * @param operator who publishes the site, and what they say in place of what is shipped
 * @param log told of each answer
 */
public record SiteSettings(ServerConfig server, Clock clock, Operator operator, AccessLog log) {
  /** Today, for nobody in particular, without a log. */
  public static SiteSettings of(ServerConfig server) {
    return new SiteSettings(
        server, Clock.system(Simulator.PARIS), Operator.unknown(), AccessLog.NONE);
  }

  public SiteSettings with(Clock other) {
    return new SiteSettings(server, other, operator, log);
  }

  public SiteSettings with(Operator other) {
    return new SiteSettings(server, clock, other, log);
  }

  public SiteSettings with(AccessLog other) {
    return new SiteSettings(server, clock, operator, other);
  }
}
