package fr.rezone.source.fetch;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Progress for a person: on a terminal one line redrawn in place, a bar with the time left;
 * elsewhere (a log) a line every few seconds. Safe to share between threads.
 */
public final class ConsoleProgress implements Progress {
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration LOG = Duration.ofSeconds(5);
  private static final int BAR = 24;
  private static final int WIDTH = 100;
  private static final char NO_BREAK = '\u00a0';

  /** Where a download stood when it was first seen, to tell its speed in this run. */
  private record Start(Instant at, long bytes) {}

  private final PrintStream out;
  private final boolean terminal;
  private final InstantSource clock;
  private final Map<String, Start> starts = new HashMap<>();
  private Instant last = Instant.MIN;
  private boolean drawn;

  /**
   * @param terminal whether {@code out} is read by a person on a terminal that understands a
   *     carriage return
   */
  public ConsoleProgress(PrintStream out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** On the standard error stream of this program. */
  public static ConsoleProgress standardError() {
    Console console = System.console();
    boolean terminal =
        console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    return new ConsoleProgress(System.err, terminal, InstantSource.system());
  }

  @Override
  public synchronized void advanced(String id, long bytes, long total) {
    Instant now = clock.instant();
    Start start = starts.computeIfAbsent(id, _ -> new Start(now, bytes));
    Duration quiet = terminal ? REDRAW : LOG;
    if (!terminal && last.equals(Instant.MIN)) {
      last = now;
    }
    if (!last.equals(Instant.MIN) && Duration.between(last, now).compareTo(quiet) < 0) {
      return;
    }
    last = now;
    String line = line(id, bytes, total, left(start, now, bytes, total));
    if (terminal) {
      draw(line);
    } else {
      out.println(line);
    }
  }

  @Override
  public synchronized void waiting(String id, Duration pause, String reason) {
    say(id + NO_BREAK + ": " + reason + " ; nouvel essai dans " + time(pause));
  }

  @Override
  public synchronized void finished(String id, Fetched fetched) {
    starts.remove(id);
    String what = fetched.unchanged() ? "déjà à jour" : size(fetched.bytes());
    say(id + NO_BREAK + ": " + what);
  }

  private void say(String line) {
    if (drawn) {
      draw("");
      out.print('\r');
      drawn = false;
    }
    out.println(line);
  }

  private void draw(String line) {
    String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
    out.print('\r' + cut + " ".repeat(WIDTH - cut.length()));
    out.flush();
    drawn = true;
  }

  private static String line(String id, long bytes, long total, String left) {
    if (total <= 0) {
      return id + NO_BREAK + ": " + size(bytes);
    }
    double share = Math.min(1, (double) bytes / total);
    int filled = (int) Math.round(share * BAR);
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    String percent = (int) (share * 100) + "" + NO_BREAK + "%";
    return id + NO_BREAK + ": " + bar + " " + percent + " de " + size(total) + left;
  }

  /** The time left at the speed of this run; empty until it can be told. */
  private static String left(Start start, Instant now, long bytes, long total) {
    long gained = bytes - start.bytes();
    long millis = Duration.between(start.at(), now).toMillis();
    if (total <= 0 || gained <= 0 || millis < 1_000) {
      return "";
    }
    return ", reste "
        + time(Duration.ofMillis((long) ((double) millis * (total - bytes) / gained)));
  }

  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + "" + NO_BREAK + (bytes < 2 ? "octet" : "octets");
    }
    if (bytes < 1_000_000) {
      return String.format(Locale.FRANCE, "%d%cko", Math.round(bytes / 1e3), NO_BREAK);
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.FRANCE, "%.1f%cMo", bytes / 1e6, NO_BREAK)
        : String.format(Locale.FRANCE, "%.2f%cGo", bytes / 1e9, NO_BREAK);
  }

  static String time(Duration duration) {
    long seconds = Math.max(1, Math.round(duration.toMillis() / 1e3));
    if (seconds < 60) {
      return seconds + "" + NO_BREAK + "s";
    }
    return seconds / 60 + "" + NO_BREAK + "min" + NO_BREAK + seconds % 60 + NO_BREAK + "s";
  }
}
