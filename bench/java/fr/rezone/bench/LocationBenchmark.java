package fr.rezone.bench;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Level;
import fr.rezone.territory.around.PlaceFinder;
import fr.rezone.territory.outline.Outline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What lies at a point: a thousand points over an invented region of 1,000 communes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LocationBenchmark {
  private static final int POINTS = 1_000;

  private World world;
  private PlaceFinder places;
  private List<GeoPoint> points;

  @Setup
  public void load() throws IOException {
    world = new World();
    places = new PlaceFinder(world.release().atlas(), world.release().outlines());
    Envelope land = new Envelope();
    for (Outline outline : world.release().outlines().list(Level.REGION)) {
      land.expandToInclude(outline.geometry().getEnvelopeInternal());
    }
    Random random = new Random(7);
    points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      points.add(
          new GeoPoint(
              land.getMinX() + random.nextDouble() * land.getWidth(),
              land.getMinY() + random.nextDouble() * land.getHeight()));
    }
  }

  @TearDown
  public void delete() throws IOException {
    world.close();
  }

  /** The commune alone. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public void commune(Blackhole hole) {
    points.forEach(point -> hole.consume(places.findCommune(point)));
  }

  /** Commune, territory, quarters, zonings, as the API says them. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public void whereabouts(Blackhole hole) {
    points.forEach(point -> hole.consume(places.locate(point)));
  }

  /** Made once for a release. */
  @Benchmark
  public Object prepared() {
    return new PlaceFinder(world.release().atlas(), world.release().outlines());
  }
}
