package fr.rezone.site.aid.page;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Simulation;
import fr.rezone.site.aid.Project;

/** The result of a project, written, for those who draw it elsewhere than on the page. */
public final class Results {
  private Results() {}

  public static ResultView of(AidCatalogue catalogue, Project project, Simulation simulation) {
    return new ResultBuilder(catalogue, project, simulation)
        .build(new Regimes(catalogue, project, simulation));
  }
}
