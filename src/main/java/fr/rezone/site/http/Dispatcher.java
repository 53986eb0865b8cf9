package fr.rezone.site.http;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;

/**
 * Finds who answers and has the answer made: on the network thread for routes that only hand over
 * bytes, each on a virtual thread of its own for the others, up to the limit that the server bears.
 * Thread-safe.
 */
final class Dispatcher extends Handler.Abstract {
  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
  private static final Response.Problem TOO_MANY =
      new Response.Problem(
          503,
          "Le site est très demandé",
          "Trop de demandes arrivent en même temps. Réessayez dans quelques secondes.");
  private static final Response.Problem FAULT =
      new Response.Problem(
          500,
          "Une erreur est survenue de notre côté",
          "Vous n’y êtes pour rien. Réessayez ; si elle persiste, signalez-la avec sa référence.");

  private final ServerConfig config;
  private final Exchange.Service service;
  private final ExecutorService executor;
  private final AtomicInteger preparing = new AtomicInteger();
  private final AtomicInteger sending = new AtomicInteger();
  private volatile RouteTable table;

  Dispatcher(
      ServerConfig config, RouteTable table, Exchange.Service service, ExecutorService executor) {
    super(InvocationType.NON_BLOCKING);
    this.config = config;
    this.table = table;
    this.service = service;
    this.executor = executor;
  }

  void use(RouteTable next) {
    table = next;
  }

  /** Answers being prepared now. */
  int preparing() {
    return preparing.get();
  }

  KeptAnswers kept() {
    return table.kept();
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback) {
    service.metrics().inFlight().incrementAndGet();
    RouteTable routes = table;
    String path = org.eclipse.jetty.server.Request.getPathInContext(request);
    RouteTable.Match match = routes.find(path);
    RouteTable.Endpoint endpoint = match == null ? null : choose(match, request.getMethod());
    RouteTable.Endpoint taken = taken(routes, match, endpoint);
    Exchange exchange = new Exchange(request, response, callback, taken, service);
    boolean keepable = endpoint != null && isKeepable(endpoint.route(), request);
    Response.Stored kept = keepable ? routes.kept().find(path) : null;
    if (keepable) {
      (kept == null ? service.metrics().keptMissed() : service.metrics().keptGiven()).increment();
    }
    if (kept != null) {
      writeSafely(exchange, kept);
    } else if (match != null && endpoint != null && endpoint.route().is(Route.Trait.INLINE)) {
      answer(exchange, endpoint.route().handler(), request, match.values(), Place.uncounted());
    } else if (preparing.incrementAndGet() > config.concurrency()) {
      preparing.decrementAndGet();
      service.metrics().shed().increment();
      executor.execute(() -> writeSafely(exchange, TOO_MANY));
    } else {
      executor.execute(() -> prepare(exchange, routes, match, endpoint, request));
    }
    return true;
  }

  private void prepare(
      Exchange exchange,
      RouteTable routes,
      RouteTable.@Nullable Match match,
      RouteTable.@Nullable Endpoint endpoint,
      org.eclipse.jetty.server.Request request) {
    try (Place place = new Place(preparing)) {
      if (match != null && endpoint != null) {
        answer(
            exchange, handler(routes, endpoint.route(), request), request, match.values(), place);
      } else if (match != null) {
        refuseMethod(exchange, match, request.getMethod());
      } else {
        answerElsewhere(exchange, routes, request, place);
      }
    }
  }

  /**
   * Long answers are sent as fast as the visitor reads, which may be never: they give up their
   * place among those being prepared, and have as many of their own.
   */
  private void send(Exchange exchange, Response answer, Place place) throws IOException {
    if (!answer.isLong()) {
      exchange.write(answer);
      return;
    }
    try (Place taken = new Place(sending)) {
      if (sending.incrementAndGet() > config.concurrency()) {
        service.metrics().shed().increment();
        exchange.write(TOO_MANY);
        return;
      }
      place.close();
      exchange.write(answer);
    }
  }

  /** The route's handler, whose answer is kept if it can be. */
  private static RequestHandler handler(
      RouteTable routes, Route route, org.eclipse.jetty.server.Request jetty) {
    return isKeepable(route, jetty)
        ? request -> routes.kept().keep(request.path(), route.handler().handle(request))
        : route.handler();
  }

  private static boolean isKeepable(Route route, org.eclipse.jetty.server.Request request) {
    return route.is(Route.Trait.KEPT) && request.getHttpURI().getQuery() == null;
  }

  private void answer(
      Exchange exchange,
      RequestHandler handler,
      org.eclipse.jetty.server.Request jetty,
      Map<String, String> pathValues,
      Place place) {
    try {
      Request request = new Request(jetty, pathValues, config);
      Response answer = handler.handle(request);
      if (request.hasUnreadQuery() && !(answer instanceof Response.Problem)) {
        request.parameters();
      }
      send(exchange, answer, place);
    } catch (ProblemException e) {
      writeSafely(exchange, e.problem());
    } catch (IOException | RuntimeException | Error e) {
      fail(exchange, e);
    }
  }

  /**
   * A path that no route takes: the same with a final slash removed, or a 404 with what may help.
   */
  private void answerElsewhere(
      Exchange exchange, RouteTable routes, org.eclipse.jetty.server.Request jetty, Place place) {
    String path = org.eclipse.jetty.server.Request.getPathInContext(jetty);
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (bare.length() < path.length() && routes.find(bare) != null && !bare.startsWith("//")) {
      String query = jetty.getHttpURI().getQuery();
      String location = query == null ? bare : bare + '?' + query;
      answer(exchange, _ -> redirect(location), jetty, Map.of(), place);
      return;
    }
    RequestHandler otherwise = routes.otherwise().route().handler();
    answer(
        exchange,
        request -> {
          request.rawQuery();
          return otherwise.handle(request);
        },
        jetty,
        Map.of(),
        place);
  }

  private static Response redirect(String location) {
    try {
      return new Response.Redirect(location, true);
    } catch (IllegalArgumentException e) {
      return Response.Problem.badRequest("L’adresse contient un caractère mal encodé.");
    }
  }

  private void refuseMethod(Exchange exchange, RouteTable.Match match, String method) {
    TreeSet<String> methods = new TreeSet<>(match.byMethod().keySet());
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    String allowed = String.join(", ", methods);
    exchange.allow(allowed);
    if (method.equals("OPTIONS")) {
      exchange.writePreflight();
      return;
    }
    writeSafely(
        exchange,
        new Response.Problem(
            405,
            "Cette adresse ne se demande pas ainsi",
            "Méthodes acceptées ici : " + allowed + "."));
  }

  private void fail(Exchange exchange, Throwable fault) {
    if (exchange.isCommitted()) {
      // Nearly always a visitor who left while a file was being sent: not worth an operator's time.
      LOG.log(System.Logger.Level.DEBUG, "answer cut short: " + exchange.route(), fault);
      exchange.failed(fault);
      return;
    }
    LOG.log(System.Logger.Level.ERROR, "500 " + exchange.route() + " " + exchange.id(), fault);
    exchange.reset();
    write(exchange, FAULT, exchange.id());
  }

  private void writeSafely(Exchange exchange, Response answer) {
    write(exchange, answer, "");
  }

  private void write(Exchange exchange, Response answer, String reference) {
    try {
      exchange.write(answer, reference);
    } catch (IOException | RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "cannot write the answer of " + exchange.route(), e);
      exchange.failed(e);
    }
  }

  private static RouteTable.@Nullable Endpoint choose(RouteTable.Match match, String method) {
    return match.byMethod().get(method.equals("HEAD") ? "GET" : method);
  }

  private static RouteTable.Endpoint taken(
      RouteTable routes, RouteTable.@Nullable Match match, RouteTable.@Nullable Endpoint endpoint) {
    if (endpoint != null) {
      return endpoint;
    }
    return match == null ? routes.otherwise() : match.byMethod().values().iterator().next();
  }
}
