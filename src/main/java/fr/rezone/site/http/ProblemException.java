package fr.rezone.site.http;

/**
 * A refusal thrown from the depth of a handler. It carries no stack: it is an answer, not a fault
 * of ours.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Response.Problem problem;

  public ProblemException(Response.Problem problem) {
    super(problem.status() + " " + problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** A 400 that says what to change. */
  public static ProblemException badRequest(String detail) {
    return new ProblemException(Response.Problem.badRequest(detail));
  }

  public Response.Problem problem() {
    return problem;
  }
}
