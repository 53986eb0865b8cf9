package fr.rezone.site.http;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Counters of the server, in the text format of Prometheus. They know routes, never addresses asked
 * nor who asked. docs/operations.md says what each is for. Thread-safe; outlives the routers it
 * measures.
 */
public final class Metrics {
  static final String REQUESTS = "rezone_http_requests_total";
  static final String DURATION = "rezone_http_request_duration_seconds";

  private final Map<String, RouteMeter> meters = new ConcurrentSkipListMap<>();
  private final Map<String, Measure> measures = new ConcurrentSkipListMap<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder shed = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final LongAdder keptGiven = new LongAdder();
  private final LongAdder keptMissed = new LongAdder();

  public Metrics() {
    gauge("rezone_http_in_flight", "Requests under way", inFlight::get);
    counter(
        "rezone_http_shed_total", "Requests refused because too many were under way", shed::sum);
    counter(
        "rezone_http_malformed_total",
        "Requests refused before any route, not being HTTP or too long",
        malformed::sum);
    counter(
        "rezone_kept_answers_given_total", "Answers given from those kept packed", keptGiven::sum);
    counter(
        "rezone_kept_answers_missed_total",
        "Answers prepared that could have been kept ones",
        keptMissed::sum);
    ProcessMeasures.addTo(this);
  }

  private record Measure(
      String type, String help, Supplier<Map<String, String>> labels, DoubleSupplier value) {}

  /**
   * Adds a measure that is read when asked for. The name is in Prometheus's style: {@code
   * rezone_release_age_seconds}.
   */
  public void gauge(String name, String help, DoubleSupplier value) {
    add(name, new Measure("gauge", help, Map::of, value));
  }

  /** Adds a count that only grows; its name ends with {@code _total}. */
  public void counter(String name, String help, DoubleSupplier value) {
    if (!name.endsWith("_total")) {
      throw new IllegalArgumentException("a counter without _total: " + name);
    }
    add(name, new Measure("counter", help, Map::of, value));
  }

  /** Adds a measure that is always 1 and says something by its labels; its name ends with _info. */
  public void info(String name, String help, Supplier<Map<String, String>> labels) {
    add(name, new Measure("gauge", help, labels, () -> 1));
  }

  private void add(String name, Measure measure) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a metric name: " + name);
    }
    measures.put(name, measure);
  }

  RouteMeter meter(String route) {
    return meters.computeIfAbsent(route, RouteMeter::new);
  }

  AtomicInteger inFlight() {
    return inFlight;
  }

  LongAdder shed() {
    return shed;
  }

  LongAdder malformed() {
    return malformed;
  }

  LongAdder keptGiven() {
    return keptGiven;
  }

  LongAdder keptMissed() {
    return keptMissed;
  }

  /** The whole page. */
  public String toText() {
    StringBuilder out = new StringBuilder(4096);
    header(out, REQUESTS, "counter", "Answers by route and status");
    meters.values().forEach(meter -> meter.writeRequests(out));
    header(out, DURATION, "histogram", "Time from request to last byte handed over, by route");
    meters.values().forEach(meter -> meter.writeDurations(out));
    measures.forEach((name, measure) -> write(out, name, measure));
    return out.toString();
  }

  private static void write(StringBuilder out, String name, Measure measure) {
    header(out, name, measure.type(), measure.help());
    out.append(name);
    String before = "{";
    for (Map.Entry<String, String> label : measure.labels().get().entrySet()) {
      String value =
          label.getValue().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      out.append(before).append(label.getKey()).append("=\"").append(value).append('"');
      before = ",";
    }
    out.append(before.equals("{") ? " " : "} ").append(measure.value().getAsDouble()).append('\n');
  }

  private static void header(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }
}
