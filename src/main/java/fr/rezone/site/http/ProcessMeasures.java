package fr.rezone.site.http;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What the process takes of its machine, named as Prometheus's own clients name it. Read when asked
 * for, so that starting costs nothing; {@code NaN} where the system does not tell.
 */
public final class ProcessMeasures {
  private ProcessMeasures() {}

  static void addTo(Metrics metrics) {
    metrics.gauge("jvm_memory_heap_used_bytes", "Heap in use", () -> heap().getUsed());
    metrics.gauge(
        "jvm_memory_heap_committed_bytes",
        "Heap taken from the system",
        () -> heap().getCommitted());
    metrics.gauge("jvm_memory_heap_max_bytes", "Heap at most (-Xmx)", () -> heap().getMax());
    metrics.gauge(
        "jvm_memory_heap_after_gc_bytes",
        "Heap that the last collection of each part could not free; in use where none has been",
        () -> heapAfterCollection());
    metrics.gauge(
        "jvm_memory_nonheap_used_bytes",
        "Memory in use outside the heap",
        () -> ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed());
    metrics.counter(
        "jvm_gc_seconds_total", "Time spent collecting", ProcessMeasures::collectionSeconds);
    metrics.gauge(
        "jvm_threads",
        "Platform threads",
        () -> ManagementFactory.getThreadMXBean().getThreadCount());
    metrics.counter(
        "process_cpu_seconds_total",
        "Processor time",
        () -> system(system -> system.getProcessCpuTime() / 1e9));
    metrics.gauge(
        "process_start_time_seconds",
        "When the process started",
        () -> ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3);
    metrics.gauge(
        "process_resident_memory_bytes", "Memory held, all kinds", ProcessMeasures::resident);
    metrics.gauge(
        "process_open_fds",
        "Files and connections open",
        () -> unix(UnixOperatingSystemMXBean::getOpenFileDescriptorCount));
    metrics.gauge(
        "process_max_fds",
        "Files and connections that may be open",
        () -> unix(UnixOperatingSystemMXBean::getMaxFileDescriptorCount));
  }

  /**
   * The part of the heap that could not be freed, 0–1: near 1, the process works for its collector
   * alone.
   */
  public static double heapFullness() {
    return heapAfterCollection() / (double) heap().getMax();
  }

  private static MemoryUsage heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
  }

  /** A part that no collection has been through yet would be told empty: it counts as it is. */
  private static long heapAfterCollection() {
    Set<String> collected = new HashSet<>();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector.getCollectionCount() > 0) {
        collected.addAll(List.of(collector.getMemoryPoolNames()));
      }
    }
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        MemoryUsage after = collected.contains(pool.getName()) ? pool.getCollectionUsage() : null;
        bytes += (after == null ? pool.getUsage() : after).getUsed();
      }
    }
    return bytes;
  }

  private static double collectionSeconds() {
    double seconds = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      seconds += Math.max(0, collector.getCollectionTime()) / 1e3;
    }
    return seconds;
  }

  private static double system(ToDoubleFunction<OperatingSystemMXBean> read) {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? read.applyAsDouble(system)
        : Double.NaN;
  }

  private static double unix(ToDoubleFunction<UnixOperatingSystemMXBean> read) {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? read.applyAsDouble(unix)
        : Double.NaN;
  }

  /** Linux only: its kernel writes « VmRSS: 123456 kB ». */
  private static double resident() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return Double.NaN;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
