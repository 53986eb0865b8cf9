package fr.rezone.bench;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.bundle.CompatibleSets;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.ConditionProof;
import fr.rezone.site.aid.Outlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One physician against the whole catalogue of aids, at one place or at all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SimulationBenchmark {
  private static final LocalDate DATE = LocalDate.of(2026, 2, 1);
  private static final int ENTANGLED = 16;

  /** 0: settles; 1: settled, contract under way; 2: locum. */
  @Param({"0", "1", "2"})
  int profile;

  private AidCatalogue catalogue;
  private Answers project;
  private Answers placed;
  private Answers opened;
  private List<Answers> places;
  private CompatibleSets entangled;

  @Setup
  public void load() {
    catalogue = AidCatalogue.load();
    project = Projects.project(catalogue, profile);
    places = Projects.places(catalogue);
    placed = Projects.placed(project, places.getFirst());
    opened = Answers.parse(places.getFirst().toString(), catalogue.questions());
    entangled = entangled(new Random(3));
  }

  /** Verdicts with proofs, the best bundle and its calendar. */
  @Benchmark
  public Object proofs() {
    return catalogue.simulate(DATE, placed);
  }

  /** The same, with every sentence of every proof written out. */
  @Benchmark
  public void sentences(Blackhole hole) {
    for (AidResult result : catalogue.simulate(DATE, placed).results()) {
      for (ConditionProof proof : result.proofs()) {
        hole.consume(proof.sentence());
        hole.consume(proof.given());
      }
    }
  }

  /** Verdicts and totals only. */
  @Benchmark
  public long totals() {
    return catalogue.evaluate(DATE, placed).bundleCents();
  }

  /** Totals at each of the 2,838 territories. */
  @Benchmark
  public Object everywhere() {
    return catalogue.evaluateAll(DATE, project, places);
  }

  @Benchmark
  public Object nearMisses() {
    return catalogue.nearMisses(catalogue.simulate(DATE, placed));
  }

  /** How far the total may go with favourable answers: half of what a page of results costs. */
  @Benchmark
  public Object outlook() {
    return Outlook.of(catalogue, catalogue.simulate(DATE, opened));
  }

  @Benchmark
  public Object regimeChanges() {
    return catalogue.regimeChanges(DATE, placed, 12);
  }

  /**
   * The best bundle of sixteen aids of which a third of the pairs exclude one another: far more
   * than any project opens.
   */
  @Benchmark
  public long bundle() {
    return entangled.best();
  }

  private static CompatibleSets entangled(Random random) {
    long[] values = random.longs(ENTANGLED, 100_000, 6_000_000).toArray();
    long[] conflicts = new long[ENTANGLED];
    for (int i = 0; i < ENTANGLED; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          conflicts[i] |= 1L << j;
          conflicts[j] |= 1L << i;
        }
      }
    }
    return new CompatibleSets(values, conflicts, new long[ENTANGLED]);
  }
}
