package fr.rezone.aid;

import fr.rezone.aid.bundle.BundleSearch;
import fr.rezone.aid.bundle.CumulationTable;
import fr.rezone.aid.load.CatalogueException;
import fr.rezone.aid.load.CatalogueFile;
import fr.rezone.aid.load.CatalogueFiles;
import fr.rezone.aid.load.CatalogueLoader;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Facts;
import fr.rezone.aid.result.NearMiss;
import fr.rezone.aid.result.RegimeChange;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Catalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of aids, ready to evaluate. Immutable; any number of threads may share one.
 *
 * <p>Reloading means loading another: a fault leaves the former one as it was.
 */
public final class AidCatalogue {
  /**
   * The first reference date taken, as far back as any answer may go: before the first aid nothing
   * is open, which is an answer too.
   */
  public static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);

  /** The last reference date that makes sense. */
  public static final LocalDate LAST_DATE = LocalDate.of(2100, 12, 31);

  private static final int ALTERNATIVES = 5;

  private final Catalogue catalogue;
  private final List<CatalogueFile> files;
  private final Rules rules;
  private final CumulationTable cumulations;
  private final OpenQuestions openQuestions;

  private AidCatalogue(Catalogue catalogue, List<CatalogueFile> files) {
    this.catalogue = catalogue;
    this.files = List.copyOf(files);
    rules = new Rules(catalogue);
    cumulations = new CumulationTable(catalogue.aids());
    openQuestions =
        new OpenQuestions(rules, catalogue.aids(), catalogue.questions(), catalogue.gates());
  }

  /**
   * The catalogue that comes with the application.
   *
   * @throws CatalogueException listing every fault
   */
  public static AidCatalogue load() {
    return load(CatalogueFiles.builtIn());
  }

  /**
   * The same, with the files of an operator's folder added. A folder that holds a {@code
   * questions.yml} stands alone.
   *
   * @throws CatalogueException listing every fault
   */
  public static AidCatalogue load(Path folder) {
    List<CatalogueFile> local = CatalogueFiles.folder(folder);
    if (local.stream().anyMatch(file -> file.baseName().equals("questions.yml"))) {
      return load(local);
    }
    List<CatalogueFile> all = new ArrayList<>(CatalogueFiles.builtIn());
    all.addAll(local);
    return load(all);
  }

  /**
   * A catalogue made of exactly these files.
   *
   * @throws CatalogueException listing every fault
   */
  public static AidCatalogue load(List<CatalogueFile> files) {
    return new AidCatalogue(CatalogueLoader.load(files), files);
  }

  /** The files that it was made of. */
  public List<CatalogueFile> files() {
    return files;
  }

  /** SHA-256 of all files, hexadecimal: the same rules give the same text. */
  public String hash() {
    return catalogue.hash();
  }

  public Questionnaire questions() {
    return catalogue.questions();
  }

  /** All aids, in the order in which they are shown, information sheets included. */
  public List<Aid> aids() {
    return catalogue.aids();
  }

  public Optional<Aid> findAid(String id) {
    return catalogue.aids().stream().filter(aid -> aid.id().equals(id)).findFirst();
  }

  /** References, parameters and definitions behind the aids. */
  public Catalogue content() {
    return catalogue;
  }

  /**
   * Evaluates every aid with proof, and the best bundle. Reads nothing but its arguments.
   *
   * @throws IllegalArgumentException if the date is before {@link #FIRST_DATE} or after {@link
   *     #LAST_DATE}
   */
  public Simulation simulate(LocalDate date, Answers answers) {
    requireDate(date);
    Run run = new Run(rules);
    Frame frame = rules.frame(answers, date, run);
    run.judge(frame);
    Prover prover = new Prover(rules, new Facts(date, answers, frame));
    List<AidResult> results = new ArrayList<>(catalogue.aids().size());
    for (int rank = 0; rank < catalogue.aids().size(); rank++) {
      results.add(prover.prove(rank, catalogue.aids().get(rank)));
    }
    BundleSearch search =
        new BundleSearch(
            cumulations, results, date, rules.horizonMonths(frame), rank -> start(rank, frame));
    return new Simulation(
        date,
        answers,
        hash(),
        results,
        openQuestions.of(run, frame),
        search.best(),
        search.alternatives(ALTERNATIVES),
        TaxRegimes.best(results, cumulations));
  }

  /**
   * The verdict on one aid, as {@link #simulate} finds it, at a tenth of its cost.
   *
   * @throws IllegalArgumentException if the date is out of range or the catalogue has no such aid
   */
  public Verdict judge(LocalDate date, Answers answers, String aid) {
    requireDate(date);
    Run run = new Run(rules);
    Frame frame = rules.frame(answers, date, run);
    run.judge(frame);
    Prover prover = new Prover(rules, new Facts(date, answers, frame));
    for (int rank = 0; rank < catalogue.aids().size(); rank++) {
      if (catalogue.aids().get(rank).id().equals(aid)) {
        return prover.prove(rank, catalogue.aids().get(rank)).verdict();
      }
    }
    throw new IllegalArgumentException("no such aid: " + aid);
  }

  /** Verdicts and sums without proof. */
  public Evaluation evaluate(LocalDate date, Answers answers) {
    requireDate(date);
    Run run = new Run(rules);
    Frame frame = rules.frame(answers, date, run);
    run.judge(frame);
    run.add(frame);
    List<Evaluation.Code> verdicts = new ArrayList<>(rules.count());
    List<Long> totals = new ArrayList<>(rules.count());
    for (int aid = 0; aid < rules.count(); aid++) {
      verdicts.add(Evaluation.Code.of(run.truth(aid)));
      totals.add(run.total(aid));
    }
    return new Evaluation(verdicts, totals, new BundleSum(catalogue, cumulations, date).best(run));
  }

  /** The same project in many places at once: see {@link PlaceTotals}. */
  public PlaceTotals evaluateAll(LocalDate date, Answers answers, List<Answers> places) {
    requireDate(date);
    return PlaceTotals.of(
        rules, new BundleSum(catalogue, cumulations, date), date, answers, places);
  }

  /**
   * For each aid refused because of answers that could be others, the smallest change that would
   * open it, those that gain most first. Costs some milliseconds.
   */
  public List<NearMiss> nearMisses(Simulation simulation) {
    return new NearMissSearch(this, rules).of(simulation);
  }

  /**
   * Days within some months of the date, before and after, from which the same answers lead to
   * other verdicts.
   *
   * @param months 1 to 60
   */
  public List<RegimeChange> regimeChanges(LocalDate date, Answers answers, int months) {
    return new RegimeChanges(this).around(date, answers, months);
  }

  /** Whether a reference date may be simulated. */
  public static boolean accepts(LocalDate date) {
    return !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
  }

  private static void requireDate(LocalDate date) {
    if (!accepts(date)) {
      throw new IllegalArgumentException(
          "reference date " + date + ", " + FIRST_DATE + " to " + LAST_DATE + " expected");
    }
  }

  /** The month from which the commitment of an aid counts. */
  private YearMonth start(int rank, Frame frame) {
    long day = catalogue.aids().get(rank).amount().since().day(frame);
    return YearMonth.from(LocalDate.ofEpochDay(day == Answers.MISSING ? frame.date() : day));
  }
}
