package fr.rezone.site.http;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/**
 * Counters of the server, in the text format of Prometheus. They know routes, never addresses asked
 * nor who asked. Thread-safe; outlives the routers it measures.
 */
public final class Metrics {
  static final String REQUESTS = "rezone_http_requests_total";
  static final String DURATION = "rezone_http_request_duration_seconds";

  private final Map<String, RouteMeter> meters = new ConcurrentSkipListMap<>();
  private final Map<String, Gauge> gauges = new ConcurrentSkipListMap<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder shed = new LongAdder();

  public Metrics() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    gauge("jvm_memory_heap_used_bytes", "Heap in use", () -> memory.getHeapMemoryUsage().getUsed());
    gauge(
        "jvm_memory_heap_committed_bytes",
        "Heap taken from the system",
        () -> memory.getHeapMemoryUsage().getCommitted());
    gauge(
        "jvm_memory_nonheap_used_bytes",
        "Memory in use outside the heap",
        () -> memory.getNonHeapMemoryUsage().getUsed());
  }

  private record Gauge(String help, DoubleSupplier value) {}

  /**
   * Adds a measure that is read when asked for. The name is in Prometheus's style: {@code
   * rezone_release_age_seconds}.
   */
  public void gauge(String name, String help, DoubleSupplier value) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a metric name: " + name);
    }
    gauges.put(name, new Gauge(help, value));
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

  /** The whole page. */
  public String toText() {
    StringBuilder out = new StringBuilder(4096);
    header(out, REQUESTS, "counter", "Answers by route and status");
    meters.values().forEach(meter -> meter.writeRequests(out));
    header(out, DURATION, "histogram", "Time from request to last byte handed over, by route");
    meters.values().forEach(meter -> meter.writeDurations(out));
    header(out, "rezone_http_in_flight", "gauge", "Requests under way");
    out.append("rezone_http_in_flight ").append(inFlight.get()).append('\n');
    header(
        out,
        "rezone_http_shed_total",
        "counter",
        "Requests refused because too many were under way");
    out.append("rezone_http_shed_total ").append(shed.sum()).append('\n');
    gauges.forEach(
        (name, gauge) -> {
          header(out, name, "gauge", gauge.help());
          out.append(name).append(' ').append(gauge.value().getAsDouble()).append('\n');
        });
    return out.toString();
  }

  private static void header(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }
}
