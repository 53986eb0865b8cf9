package fr.rezone.bench.aid;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.bundle.CompatibleSets;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.ConditionProof;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToLongFunction;

/**
 * Measures what the engine promises, each on profiles of a physician who settles, of one who is
 * settled and of a locum: proofs at most 100 µs, verdicts and totals at most 10 µs, 2,838
 * territories at most 40 ms.
 *
 * <p>Each figure is the median and the 90th percentile of 41 rounds after a warm-up, on the calling
 * thread. Run it from the test classes: {@code java -cp … fr.rezone.bench.aid.AidBenchmark}.
 */
public final class AidBenchmark {
  private static final int ROUNDS = 41;
  private static final long WARM_UP_NANOS = 5_000_000_000L;
  private static final int TERRITORIES = 2_838;
  private static final List<String> PROFILES =
      List.of(
          "profil=projet-installation;specialite=medecine-generale;secteur=secteur-1;premiere_installation=yes;"
              + "demi_journees_semaine=8;coordination=msp;pdsa=yes;medecin_traitant=yes;fmt_socle=20000;contrats_anterieurs=aucun;"
              + "contrat_en_cours=aucun;aide_conventionnelle_anterieure=no;date_inscription_ordre=2025-10-01;honoraires_mois=6000;"
              + "cabinet_secondaire=no;conge=aucun;regime_fiscal=declaration-controlee;salaries=0;benefice_annuel=80000;"
              + "part_ca_hors_zone=0;transfert_activite=no;acre_3_ans=no;acre_critere_personnel=no;acre_assiette=30000;"
              + "acre_cotisations=7000;retraite_cumul=aucun",
          "profil=installe;specialite=medecine-generale;secteur=secteur-2;part_opposable=60;date_installation=2012-04-01;age=62;"
              + "demi_journees_semaine=9;coordination=cpts;pdsa=yes;pdsa_jours=40;pdsa_remuneration=12000;medecin_traitant=yes;"
              + "fmt_socle=20000;premiere_installation=no;contrat_en_cours=coscom;contrat_en_cours_resilie=no;"
              + "contrat_date_signature=2025-01-01;zone_signature=zip;accueil_confrere=yes;confrere_age=35;"
              + "confrere_installe_mois=0;honoraires_annuels=180000;conge=maternite;conge_duree_mois=4;retraite_cumul=aucun",
          "profil=remplacant;secteur=secteur-1;remplacement_jours_trimestre=30;remplacement_part_zone=90;"
              + "honoraires_trimestre=13000;date_inscription_ordre=2025-11-15;contrats_anterieurs=aucun;contrat_en_cours=aucun");

  private AidBenchmark() {}

  public static void main(String[] args) {
    AidCatalogue catalogue = AidCatalogue.load();
    LocalDate date = LocalDate.of(2026, 2, 1);
    List<Answers> projects =
        PROFILES.stream().map(text -> Answers.parse(text, catalogue.questions())).toList();
    List<Answers> places = places(catalogue);
    List<Answers> full = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      full.add(merge(projects.get(i), places.get(i * 7)));
    }
    measure(
        "simulate, proofs and bundle",
        400,
        n -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += catalogue.simulate(date, full.get(i % full.size())).best().totalCents();
          }
          return sum;
        });
    measure(
        "evaluate, verdicts and totals",
        4_000,
        n -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += catalogue.evaluate(date, full.get(i % full.size())).bundleCents();
          }
          return sum;
        });
    for (int i = 0; i < projects.size(); i++) {
      Answers project = projects.get(i);
      measure(
          "2,838 territories, profile " + (i + 1),
          1,
          n -> {
            long sum = 0;
            for (int j = 0; j < n; j++) {
              sum += catalogue.evaluateAll(date, project, places).bundleCents(0);
            }
            return sum;
          });
    }
    measure(
        "simulate, every sentence written",
        200,
        n -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            for (AidResult result : catalogue.simulate(date, full.get(i % full.size())).results()) {
              for (ConditionProof proof : result.proofs()) {
                sum += proof.sentence().length() + proof.given().size();
              }
            }
          }
          return sum;
        });
    CompatibleSets crowded = crowded();
    measure(
        "bundle of 16 entangled aids",
        100,
        n -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += crowded.best();
          }
          return sum;
        });
    measure(
        "near misses",
        20,
        n -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += catalogue.nearMisses(catalogue.simulate(date, full.get(i % full.size()))).size();
          }
          return sum;
        });
    measure(
        "regime changes, 12 months",
        20,
        n -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += catalogue.regimeChanges(date, full.get(i % full.size()), 12).size();
          }
          return sum;
        });
    measure(
        "load the catalogue",
        1,
        n -> {
          long sum = 0;
          for (int i = 0; i < n; i++) {
            sum += AidCatalogue.load().aids().size();
          }
          return sum;
        });
  }

  /**
   * Far more than any project opens: sixteen aids in cash, a third of the pairs excluding one
   * another.
   */
  private static CompatibleSets crowded() {
    Random random = new Random(3);
    long[] values = random.longs(16, 100_000, 6_000_000).toArray();
    long[] conflicts = new long[16];
    for (int i = 0; i < 16; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          conflicts[i] |= 1L << j;
          conflicts[j] |= 1L << i;
        }
      }
    }
    return new CompatibleSets(values, conflicts, new long[16]);
  }

  private static Answers merge(Answers project, Answers place) {
    return Answers.parse(project + ";" + place, project.questionnaire());
  }

  private static List<Answers> places(AidCatalogue catalogue) {
    List<String> zones = List.of("zip", "zac", "hz", "zar");
    List<Answers> places = new ArrayList<>();
    for (int i = 0; i < TERRITORIES; i++) {
      places.add(
          Answers.parse(
              "zone="
                  + zones.get(i % 4)
                  + ";qpv=no;frr="
                  + (i % 3 == 0 ? "frr" : "none")
                  + ";zrr="
                  + (i % 2 == 0 ? "yes" : "no")
                  + ";zfu=no;epci_zone_rouge=no;commune_population="
                  + (500 + i)
                  + ";region=84;distance_zone_km="
                  + (i % 40)
                  + ";zip_plus=no;deliberation_cfe=no",
              catalogue.questions()));
    }
    return places;
  }

  private static void measure(String what, int batch, ToLongFunction<Integer> work) {
    long until = cpuNanos() + WARM_UP_NANOS;
    long sink = 0;
    while (cpuNanos() < until) {
      sink += work.applyAsLong(batch);
    }
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long startCpu = cpuNanos();
      sink += work.applyAsLong(batch);
      cpu[round] = (cpuNanos() - startCpu) / 1_000.0 / batch;
      wall[round] = (System.nanoTime() - start) / 1_000.0 / batch;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT,
        "%-34s wall: median %9.2f us, p90 %9.2f us   cpu: median %9.2f us   (%d)%n",
        what,
        wall[ROUNDS / 2],
        wall[ROUNDS * 9 / 10],
        cpu[ROUNDS / 2],
        sink % 10);
  }

  /** Time that this thread spent on a processor: other programs on the machine do not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
