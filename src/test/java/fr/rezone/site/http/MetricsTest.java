package fr.rezone.site.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Pattern LINE =
      Pattern.compile("# (HELP|TYPE) \\S+ .+|[a-z][a-z0-9_]*(\\{[^{}]*(\\{[a-z]+}[^{}]*)*})? \\S+");

  @Test
  void everyLineIsOfTheFormat() {
    try (RunningSite site = new RunningSite(Router.builder().get("/", _ -> Response.html("a")))) {
      site.metrics.info("rezone_essai_info", "Test", () -> Map.of("nom", "a\"b\\c\nd"));
      site.get("/");
      String page = site.get("/metrics").body();
      assertThat(page.lines())
          .allMatch(line -> LINE.matcher(line).matches())
          .contains("rezone_essai_info{nom=\"a\\\"b\\\\c\\nd\"} 1.0");
      assertThat(page).endsWith("\n");
    }
  }

  @Test
  void keptAnswersAreCounted() {
    try (RunningSite site =
        new RunningSite(
            Router.builder().add(Route.get("/", _ -> Response.html("a".repeat(999))).asKept()))) {
      site.get("/");
      site.get("/");
      site.get("/");
      site.get("/?b=1");
      assertThat(site.get("/metrics").body().lines())
          .contains(
              "rezone_kept_answers 1.0",
              "rezone_kept_answers_given_total 2.0",
              "rezone_kept_answers_missed_total 1.0")
          .anyMatch(line -> line.matches("rezone_kept_answers_bytes [1-9].*"));
    }
  }

  @Test
  void theProcessIsMeasured() {
    String page = new Metrics().toText();
    for (String name :
        List.of(
            "process_cpu_seconds_total",
            "process_start_time_seconds",
            "jvm_memory_heap_max_bytes",
            "jvm_memory_heap_used_bytes",
            "jvm_threads")) {
      assertThat(value(page, name)).as(name).isPositive();
    }
    // What the tests have loaded is there, whether or not a collection has been through it.
    assertThat(ProcessMeasures.heapFullness()).isBetween(0.001, 1.0);
    assertThat(value(page, "jvm_memory_heap_used_bytes"))
        .isLessThanOrEqualTo(value(page, "jvm_memory_heap_max_bytes"));
  }

  @Test
  void namesAreOfTheFormat() {
    Metrics metrics = new Metrics();
    assertThatThrownBy(() -> metrics.gauge("rezone-age", "", () -> 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> metrics.counter("rezone_refus", "", () -> 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("_total");
  }

  /** An alert on a measure that does not exist never fires. */
  @Test
  void rulesNameMeasuresThatExistAndEveryMeasureIsExplained() throws IOException {
    String code = sources();
    String rules = Files.readString(Path.of("deploy/prometheus-rules.yaml"));
    String guide = Files.readString(Path.of("docs/operations.md"));
    Pattern name = Pattern.compile("\\b(rezone|jvm|process)_[a-z0-9_]+");
    for (String each : names(name, rules)) {
      String bare = each.replaceFirst("_(bucket|sum|count)$", "");
      assertThat(code).as(each).contains('"' + bare + '"');
    }
    for (String each : names(Pattern.compile("\"((rezone|jvm|process)_[a-z0-9_]+)\""), code)) {
      assertThat(guide).as(each).contains('`' + each.replace("\"", "") + '`');
    }
  }

  private static TreeSet<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(Path.of("src/main/java/fr/rezone/site"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static double value(String page, String name) {
    return page.lines()
        .filter(line -> line.startsWith(name + ' '))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
