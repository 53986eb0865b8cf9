package fr.rezone.site.contract;

import fr.rezone.site.http.RequestHandler;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that programs may ask: its address, parameters and answers, and who answers. Immutable.
 *
 * @param method {@code GET} or {@code POST}
 * @param template address with its parts in braces
 * @param id word that names it in generated clients
 * @param title French, a few words
 * @param text French, a sentence or two
 * @param group French heading under which it is listed
 * @param body document sent; null for none
 * @param answers what 200 may be, by media type
 */
public record Operation(
    String method,
    String template,
    String id,
    String title,
    String text,
    String group,
    List<PathParameter> path,
    List<QueryParameter<?>> query,
    @Nullable Body body,
    List<Answer> answers,
    List<Example> examples,
    Handler handler) {
  private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

  /** Answers one call; refusals are thrown. */
  @FunctionalInterface
  public interface Handler {
    Response handle(Call call) throws IOException;
  }

  /** A document to send. */
  public record Body(Schema.Shape schema) {}

  /**
   * A form of the answer.
   *
   * @param schema null for what is no JSON
   */
  public record Answer(String type, @Nullable Schema schema) {}

  /**
   * A request that works on this release.
   *
   * @param title French
   * @param address path and query
   * @param body JSON sent; empty for a GET
   */
  public record Example(String title, String address, String body) {}

  public Operation {
    path = List.copyOf(path);
    query = List.copyOf(query);
    answers = List.copyOf(answers);
    examples = List.copyOf(examples);
    Set<String> parts = new LinkedHashSet<>();
    Matcher matcher = PART.matcher(template);
    while (matcher.find()) {
      parts.add(matcher.group(1));
    }
    Set<String> declared = new LinkedHashSet<>(path.stream().map(PathParameter::name).toList());
    if (!answers.isEmpty() && !parts.equals(declared)) {
      throw new IllegalArgumentException(template + " declares " + declared);
    }
  }

  public static Operation get(String template, Handler handler) {
    return start("GET", template, handler);
  }

  public static Operation post(String template, Handler handler) {
    return start("POST", template, handler);
  }

  private static Operation start(String method, String template, Handler handler) {
    return new Operation(
        method, template, "", "", "", "", List.of(), List.of(), null, List.of(), List.of(),
        handler);
  }

  /** Says what it is for. */
  public Operation named(String newId, String newTitle, String newText) {
    return new Operation(
        method, template, newId, newTitle, newText, group, path, query, body, answers, examples,
        handler);
  }

  /** Says under which heading it is listed. */
  public Operation in(String newGroup) {
    return new Operation(
        method, template, id, title, text, newGroup, path, query, body, answers, examples, handler);
  }

  /** Declares the parts of the address. Before {@link #answering}. */
  public Operation at(PathParameter... parts) {
    return new Operation(
        method,
        template,
        id,
        title,
        text,
        group,
        List.of(parts),
        query,
        body,
        answers,
        examples,
        handler);
  }

  /** Declares parameters of the query, beside those already declared. */
  public Operation reading(List<QueryParameter<?>> parameters) {
    List<QueryParameter<?>> all = new ArrayList<>(query);
    all.addAll(parameters);
    return new Operation(
        method, template, id, title, text, group, path, all, body, answers, examples, handler);
  }

  /** Declares parameters of the query, beside those already declared. */
  public Operation reading(QueryParameter<?>... parameters) {
    return reading(List.of(parameters));
  }

  /** Declares the document to send. */
  public Operation sent(Schema.Shape schema) {
    return new Operation(
        method,
        template,
        id,
        title,
        text,
        group,
        path,
        query,
        new Body(schema),
        answers,
        examples,
        handler);
  }

  /** Declares a form of the answer, beside those already declared; the first is the usual one. */
  public Operation answering(String type, @Nullable Schema schema) {
    List<Answer> all = new ArrayList<>(answers);
    all.add(new Answer(type, schema));
    return new Operation(
        method, template, id, title, text, group, path, query, body, all, examples, handler);
  }

  /** Adds a request that works. */
  public Operation example(String exampleTitle, String address) {
    return example(exampleTitle, address, "");
  }

  /** Adds a request that works, with the document to send. */
  public Operation example(String exampleTitle, String address, String document) {
    List<Example> all = new ArrayList<>(examples);
    all.add(new Example(exampleTitle, address, document));
    return new Operation(
        method, template, id, title, text, group, path, query, body, answers, all, handler);
  }

  /** The route that reads requests as declared. */
  public Route route() {
    String[] names = query.stream().map(QueryParameter::name).toArray(String[]::new);
    RequestHandler reader =
        request -> handler.handle(new Call(request, request.parameters(names), this));
    return method.equals("POST") ? Route.post(template, reader) : Route.get(template, reader);
  }
}
