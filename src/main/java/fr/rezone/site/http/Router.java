package fr.rezone.site.http;

import java.util.ArrayList;
import java.util.List;

/** All the addresses of the site. Immutable; built once per release. */
public final class Router {
  private final List<Route> routes;
  private final RequestHandler otherwise;

  private Router(List<Route> routes, RequestHandler otherwise) {
    this.routes = List.copyOf(routes);
    this.otherwise = otherwise;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** In the order in which they were added. */
  public List<Route> routes() {
    return routes;
  }

  RequestHandler otherwise() {
    return otherwise;
  }

  /** Gathers routes. Not thread-safe. */
  public static final class Builder {
    private final List<Route> routes = new ArrayList<>();
    private RequestHandler otherwise =
        _ ->
            Response.Problem.notFound(
                "Aucune page ne se trouve à cette adresse. Vérifiez-la, ou repartez de l’accueil.");

    private Builder() {}

    public Builder get(String template, RequestHandler handler) {
      return add(Route.get(template, handler));
    }

    public Builder post(String template, RequestHandler handler) {
      return add(Route.post(template, handler));
    }

    public Builder add(Route route) {
      routes.add(route);
      return this;
    }

    /** Answers what no route takes, in place of the plain 404. */
    public Builder otherwise(RequestHandler handler) {
      otherwise = handler;
      return this;
    }

    /**
     * @throws IllegalArgumentException if two routes take the same address, when the server takes
     *     the router up
     */
    public Router build() {
      return new Router(routes, otherwise);
    }
  }
}
