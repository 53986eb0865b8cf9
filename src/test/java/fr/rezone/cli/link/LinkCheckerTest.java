package fr.rezone.cli.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.rezone.aid.AidCatalogue;
import fr.rezone.cli.Main;
import fr.rezone.site.operator.Operator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkCheckerTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server = create();

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void serve() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    int status =
        switch (path) {
          case "/vit" -> 200;
          case "/sans-head" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
          case "/ferme" -> 403;
          case "/panne" -> 500;
          case "/ancien", "/provisoire", "/boucle" -> path.equals("/provisoire") ? 302 : 301;
          default -> 404;
        };
    if (status == 301 || status == 302) {
      exchange.getResponseHeaders().set("Location", path.equals("/boucle") ? "/boucle" : "/vit");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private LinkVerdict check(String path) {
    return check("http://127.0.0.1:" + server.getAddress().getPort(), path);
  }

  private static LinkVerdict check(String origin, String path) {
    OutgoingLink link = new OutgoingLink(origin + path, Set.of("essai"));
    try (LinkChecker checker = new LinkChecker(Duration.ofSeconds(2), Duration.ZERO)) {
      Map<OutgoingLink, LinkVerdict> all = checker.check(List.of(link));
      return java.util.Objects.requireNonNull(all.get(link));
    }
  }

  @Test
  void eachAnswerHasItsVerdict() {
    assertThat(check("/vit")).isEqualTo(new LinkVerdict.Alive());
    assertThat(check("/sans-head")).isEqualTo(new LinkVerdict.Alive());
    assertThat(check("/absent")).isEqualTo(new LinkVerdict.Dead("page absente (404)"));
    assertThat(check("/panne")).isEqualTo(new LinkVerdict.Dead("réponse 500"));
    assertThat(check("/ferme")).isEqualTo(new LinkVerdict.Closed(403));
    assertThat(check("/boucle")).isEqualTo(new LinkVerdict.Dead("renvoie sans fin"));
    assertThat(check("/provisoire")).isEqualTo(new LinkVerdict.Alive());
    assertThat(check("/ancien")).isInstanceOf(LinkVerdict.Moved.class);
    assertThat(check("http://127.0.0.1:1", "/")).isInstanceOf(LinkVerdict.Unreachable.class);
  }

  @Test
  void headIsEnoughWhereItIsTaken() {
    check("/vit");
    check("/sans-head");
    assertThat(asked).containsExactly("HEAD /vit", "HEAD /sans-head", "GET /sans-head");
  }

  @Test
  void allDataFilesAreRead() {
    List<OutgoingLink> links = OutgoingLinks.of(Operator.unknown(), AidCatalogue.load());
    assertThat(links).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(links)
        .extracting(OutgoingLink::url)
        .contains(
            "https://www.bretagne.ars.sante.fr/",
            "https://youtu.be/YXcGQwZ3-9E",
            "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000033285608")
        .allMatch(url -> !url.contains("#"));
  }

  @Test
  void theCommandListsAndRefuses() {
    assertThat(Main.run("links", "list")).isZero();
    assertThat(Main.run("links")).isEqualTo(2);
    assertThat(Main.run("links", "check", "--timeout", "0")).isEqualTo(2);
  }
}
