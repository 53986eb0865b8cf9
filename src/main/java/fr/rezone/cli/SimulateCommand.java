package fr.rezone.cli;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Simulation;
import fr.rezone.aid.cases.CaseFile;
import fr.rezone.aid.cases.CaseFileException;
import fr.rezone.aid.cases.CaseOutcome;
import fr.rezone.aid.cases.CaseRunner;
import fr.rezone.aid.cases.WorkedCase;
import fr.rezone.aid.json.SimulationJson;
import fr.rezone.aid.load.CatalogueException;
import fr.rezone.aid.question.AnswerException;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.sheet.RulePrinter;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseException;
import fr.rezone.site.aid.FactReader;
import fr.rezone.site.aid.ProjectPlace;
import fr.rezone.site.aid.ProjectPlaces;
import fr.rezone.site.aid.UnknownPlaceException;
import fr.rezone.site.view.Promised;
import fr.rezone.territory.around.PlaceFinder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code simulate}: one project, or a file of worked cases. Exit codes: 0 done, 1 a case fails, 2
 * wrong usage.
 */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Dit quelles aides un projet ouvre, ou vérifie un fichier de cas.",
    footer = {
      "",
      "Exemples :",
      "  ./rezone simulate --date 2026-02-01 --answers \"zone=zip;profil=projet-installation;secteur=secteur-1\"",
      "  ./rezone simulate --date 2026-02-01 --place tvs:01053 --answers \"profil=projet-installation\"",
      "  ./rezone simulate --cases cas.csv"
    })
public final class SimulateCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--date", paramLabel = "JOUR", description = "Date de référence (aaaa-mm-jj).")
  private @Nullable String date;

  @Option(
      names = "--answers",
      paramLabel = "K=V;…",
      description = "Réponses, clé=valeur séparées par ;.",
      defaultValue = "")
  private String answers = "";

  @Option(
      names = "--place",
      paramLabel = "LIEU",
      description =
          "Lieu dont les faits sont déduits : tvs:01053, commune:01053, quartier:QN00101M ou point:5.2,46.2 ; un code seul est celui d’un territoire de vie-santé.")
  private @Nullable String place;

  @Option(
      names = "--release",
      paramLabel = "DIR",
      description = "Version de données qui décrit le lieu (défaut : celle en service).")
  private @Nullable Path release;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--json", description = "Écrit le résultat complet en JSON.")
  private boolean json;

  @Option(
      names = "--cases",
      paramLabel = "FICHIER",
      description = "Vérifie chaque cas d’un fichier CSV.")
  private @Nullable Path cases;

  @Option(
      names = "--aids",
      paramLabel = "DOSSIER",
      description = "Dossier de fiches d’aide à ajouter.")
  private @Nullable Path aids;

  @Override
  public Integer call() {
    try {
      AidCatalogue catalogue = aids == null ? AidCatalogue.load() : AidCatalogue.load(aids);
      return cases == null ? simulate(catalogue) : runCases(catalogue, cases);
    } catch (CatalogueException | AnswerException | CaseFileException | UnknownPlaceException e) {
      err().println(e.getMessage());
      return USAGE;
    }
  }

  private int simulate(AidCatalogue catalogue) {
    if (date == null) {
      err()
          .println("--date manque\u00a0; écrire par exemple --date 2026-02-01, ou --cases FICHIER");
      return USAGE;
    }
    LocalDate day;
    try {
      day = LocalDate.parse(date);
    } catch (DateTimeException e) {
      err()
          .println(
              "--date\u00a0: «\u00a0"
                  + date
                  + "\u00a0» n’est pas une date qui existe\u00a0; écrire aaaa-mm-jj");
      return USAGE;
    }
    if (!AidCatalogue.accepts(day)) {
      err()
          .println(
              "--date\u00a0: année "
                  + day.getYear()
                  + " hors des bornes\u00a0; de "
                  + AidCatalogue.FIRST_DATE.getYear()
                  + " à "
                  + AidCatalogue.LAST_DATE.getYear());
      return USAGE;
    }
    Answers given = Answers.parse(answers, catalogue.questions());
    Simulation simulation = catalogue.simulate(day, merge(facts(catalogue, day), given));
    if (json) {
      RulePrinter printer = new RulePrinter(catalogue.content(), day);
      out().println(SimulationJson.of(simulation, printer).toPrettyString());
    } else {
      SimulationText.write(simulation, catalogue, out());
    }
    out().flush();
    return 0;
  }

  /** What the release says of the place; nothing without a place. */
  private Answers facts(AidCatalogue catalogue, LocalDate day) {
    if (place == null) {
      return Answers.none(catalogue.questions());
    }
    Release opened = Release.open(release == null ? atHand() : release);
    ProjectPlace found =
        new ProjectPlaces(
                opened.atlas(),
                Promised.of(() -> new PlaceFinder(opened.atlas(), opened.outlines())))
            .find(place.indexOf(':') < 0 ? "tvs:" + place : place);
    return FactReader.of(opened.atlas(), catalogue.questions(), opened.manifest())
        .read(found, day)
        .answers();
  }

  /** An answer given wins over a fact of the place. */
  private static Answers merge(Answers facts, Answers given) {
    Answers.Builder all = facts.toBuilder();
    given
        .questionnaire()
        .questions()
        .forEach(
            question ->
                given.find(question.key()).ifPresent(value -> all.replace(question.key(), value)));
    return all.build();
  }

  private Path atHand() {
    return data.releases()
        .current()
        .orElseThrow(
            () ->
                new ReleaseException(
                    "Aucune version de données pour décrire le lieu : lancer « ./rezone import », ou désigner une version par --release"));
  }

  private int runCases(AidCatalogue catalogue, Path file) {
    CaseRunner runner = new CaseRunner(catalogue);
    List<WorkedCase> all = CaseFile.read(file);
    int failed = 0;
    Set<String> ids = new HashSet<>();
    for (WorkedCase worked : all) {
      CaseOutcome outcome = runner.run(worked);
      failed += outcome.passes() ? 0 : 1;
      out().println((outcome.passes() ? "PASS " : "FAIL ") + worked.id());
      if (!ids.add(worked.id())) {
        out()
            .println(
                "     remarque\u00a0: identifiant déjà employé, repris ligne " + worked.line());
      }
      outcome.differences().forEach(difference -> out().println("     " + difference));
      outcome.remarks().forEach(remark -> out().println("     remarque\u00a0: " + remark));
    }
    out()
        .println(
            all.size() + " cas\u00a0: " + (all.size() - failed) + " PASS, " + failed + " FAIL");
    out().flush();
    return failed == 0 ? 0 : FAILED;
  }

  private PrintWriter out() {
    return commandLine().getOut();
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("the command is run by picocli");
    }
    return spec.commandLine();
  }
}
