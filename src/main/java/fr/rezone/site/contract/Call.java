package fr.rezone.site.contract;

import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One request to an operation. Confined to the thread that answers. */
public final class Call {
  private final Request request;
  private final Parameters parameters;
  private final Operation operation;

  Call(Request request, Parameters parameters, Operation operation) {
    this.request = request;
    this.parameters = parameters;
    this.operation = operation;
  }

  /**
   * A parameter of the query.
   *
   * @throws fr.rezone.site.http.ProblemException 400 if what was given is not accepted
   * @throws IllegalStateException if the operation does not declare it
   */
  public <T> T value(QueryParameter<T> parameter) {
    return parameter.reader().apply(parameters);
  }

  /** A part of the address, decoded. */
  public String path(PathParameter parameter) {
    return request.path(parameter.name());
  }

  /** The parameters of the query by name, for those whose names are only known from the data. */
  public Parameters parameters() {
    return parameters;
  }

  /** The JSON document sent. */
  public byte[] body() throws IOException {
    return request.jsonBody();
  }

  /** A header as received, null if it is absent. */
  public @Nullable String header(String name) {
    return request.header(name);
  }

  /** The operation asked for. */
  public Operation operation() {
    return operation;
  }
}
