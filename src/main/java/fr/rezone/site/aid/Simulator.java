package fr.rezone.site.aid;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Simulation;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.aid.sheet.RulePrinter;
import fr.rezone.release.Release;
import fr.rezone.site.view.Promised;
import fr.rezone.territory.around.PlaceFinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The simulator for one release and one catalogue of aids: what pages, API and commands share.
 * Immutable, safe to share between threads; keeps nothing of those who use it.
 */
public final class Simulator {
  /** Where the day is read, for a project without a date. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final AidCatalogue catalogue;
  private final String release;
  private final ProjectPlaces places;
  private final FactReader facts;
  private final ProjectReader projects;
  private final PlaceColumns columns;
  private final Clock clock;

  /**
   * @param points says what holds a point
   * @param clock tells the day of a project that has no date
   */
  public Simulator(
      Release release, AidCatalogue catalogue, Promised<PlaceFinder> points, Clock clock) {
    this.catalogue = catalogue;
    this.release = release.manifest().id();
    Questionnaire questions = catalogue.questions();
    places = new ProjectPlaces(release.atlas(), points);
    facts = FactReader.of(release.atlas(), questions, release.manifest());
    this.clock = clock.withZone(PARIS);
    projects = new ProjectReader(places, facts, questions, this.clock);
    columns = new PlaceColumns(release.atlas(), facts, places, questions);
  }

  public AidCatalogue catalogue() {
    return catalogue;
  }

  /** What tells the day, in Paris. */
  public Clock clock() {
    return clock;
  }

  /** Id of the release that the facts come from. */
  public String release() {
    return release;
  }

  public ProjectReader projects() {
    return projects;
  }

  public ProjectPlaces places() {
    return places;
  }

  /** The places of every territory, for the map of one's aids. */
  public PlaceColumns columns() {
    return columns;
  }

  public Simulation simulate(Project project) {
    return catalogue.simulate(project.date(), project.answers());
  }

  /** Writes rules in French as they stand on a day. */
  public RulePrinter printer(LocalDate date) {
    return new RulePrinter(catalogue.content(), date);
  }
}
