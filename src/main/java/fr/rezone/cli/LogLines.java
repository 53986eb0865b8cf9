package fr.rezone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the server's own events are written on the standard error: a line of text each, or a line of
 * JSON with {@code REZONE_LOG=json}. Immutable.
 */
final class LogLines extends Formatter {
  private final boolean json;

  private LogLines(boolean json) {
    this.json = json;
  }

  /** Takes the place of the platform's two-line format; libraries speak up only for a warning. */
  static void install() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler console = new ConsoleHandler();
    console.setFormatter(new LogLines("json".equals(System.getenv("REZONE_LOG"))));
    root.addHandler(console);
    root.setLevel(Level.WARNING);
    Logger.getLogger("fr.rezone").setLevel(Level.INFO);
  }

  @Override
  public String format(LogRecord record) {
    String time = record.getInstant().truncatedTo(ChronoUnit.MILLIS).toString();
    if (json) {
      ObjectNode line = JsonMapper.shared().createObjectNode();
      line.put("time", time);
      line.put("level", record.getLevel().getName());
      line.put("logger", record.getLoggerName());
      line.put("message", formatMessage(record));
      if (record.getThrown() != null) {
        line.put("stack", stack(record.getThrown()));
      }
      return line + "\n";
    }
    String text = time + " " + record.getLevel().getName() + " " + formatMessage(record) + "\n";
    return record.getThrown() == null ? text : text + stack(record.getThrown());
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
