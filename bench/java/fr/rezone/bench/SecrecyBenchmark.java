package fr.rezone.bench;

import fr.rezone.secrecy.Audit;
import fr.rezone.secrecy.LinkedTables;
import fr.rezone.secrecy.PlausibleTables;
import fr.rezone.secrecy.Protection;
import fr.rezone.secrecy.Protector;
import fr.rezone.secrecy.PublishedTables;
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

/** Invented counts of a region protected, then attacked. The whole country: see the import. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SecrecyBenchmark {
  @Param({"60", "120"})
  int communes;

  private LinkedTables tables;
  private PublishedTables published;

  @Setup
  public void invent() {
    tables = PlausibleTables.of(communes, 1);
    Protection protection = Protector.protect(tables, PlausibleTables.RULES);
    published = PublishedTables.of(tables, protection, PlausibleTables.RULES);
  }

  @Benchmark
  public Object protect() {
    return Protector.protect(tables, PlausibleTables.RULES);
  }

  @Benchmark
  public Object attack() {
    return Audit.attack(published);
  }
}
