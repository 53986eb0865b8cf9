package fr.rezone.bench;

import fr.rezone.site.SiteServer;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.territory.Tvs;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A sheet asked of a running site by one visitor on an open connection, in an invented region. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SheetBenchmark {
  private World world;
  private SiteServer server;
  private Visitor visitor;
  private List<String> codes;
  private int next;

  @Setup
  public void start() throws IOException {
    world = new World();
    server = SiteServer.start(world.release(), ServerConfig.local());
    visitor = new Visitor(server.port());
    codes = world.release().atlas().tvs().all().stream().map(Tvs::code).toList();
  }

  @TearDown
  public void stop() throws IOException {
    visitor.close();
    server.close();
    world.close();
  }

  /** Drawn and packed for this visitor alone: with territories put aside, it is not kept. */
  @Benchmark
  public int drawn() throws IOException {
    String code = codes.get(next++ % codes.size());
    return visitor.get("/territoires/" + code + "?panier=" + code);
  }

  /** From memory, where it was kept packed. */
  @Benchmark
  public int kept() throws IOException {
    return visitor.get("/territoires/" + codes.getFirst());
  }

  /** The same as data, made for each question. */
  @Benchmark
  public int data() throws IOException {
    return visitor.get("/api/v1/territoires/" + codes.get(next++ % codes.size()));
  }

  /** Nothing but the exchange itself. */
  @Benchmark
  public int exchange() throws IOException {
    return visitor.get("/health/live");
  }
}
