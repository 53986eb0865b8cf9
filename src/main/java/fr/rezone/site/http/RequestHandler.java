package fr.rezone.site.http;

import java.io.IOException;

/**
 * Answers one kind of request. Called by many threads at once.
 *
 * <p>An answer is returned, a refusal may be thrown as a {@link ProblemException}; anything else
 * thrown is a bug and becomes a 500 that shows no detail.
 */
@FunctionalInterface
public interface RequestHandler {
  Response handle(Request request) throws IOException;
}
