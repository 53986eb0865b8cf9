package fr.rezone.demo.file;

import fr.rezone.demo.people.Craft;
import fr.rezone.demo.people.Headcounts;
import fr.rezone.demo.people.Years;
import fr.rezone.demo.place.DemoArea;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import fr.rezone.demo.seed.Chance;
import fr.rezone.demo.supply.Access;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The tables of figures: accessibility, practitioners over the years, standardised population. */
final class FigureFiles {
  private static final int FIRST_YEAR = 2009;
  private static final double STANDARD_OF_2016 = 0.97;

  private final World world;
  private final Headcounts headcounts;
  private final Access access;
  private final SourceWriter files;

  FigureFiles(World world, Headcounts headcounts, Access access, SourceWriter files) {
    this.world = world;
    this.headcounts = headcounts;
    this.access = access;
    this.files = files;
  }

  void write() throws IOException {
    accessibility();
    practitioners();
    standardised();
  }

  private void accessibility() throws IOException {
    List<Integer> years = IntStream.rangeClosed(Years.FIRST, Years.LAST).boxed().toList();
    try (WorkbookWriter book =
        new WorkbookWriter(
            files.open("apl/indicateur_d_apl_aux_medecins_generalistes.xlsx"),
            years.reversed().stream().map(year -> "APL " + year).toList())) {
      for (int year : years.reversed()) {
        accessibility(book, year);
      }
    }
  }

  private void accessibility(WorkbookWriter book, int year) throws IOException {
    double[] apl = access.perInhabitant(headcounts, year);
    book.nextSheet();
    book.row("Région de démonstration : données fictives");
    book.row("Accessibilité potentielle localisée aux médecins généralistes, " + year);
    for (int blank = 0; blank < 6; blank++) {
      book.row();
    }
    book.row(
        "Code commune INSEE",
        "Commune",
        "APL aux médecins généralistes",
        "APL aux médecins généralistes de 65 ans et moins",
        "Population standardisée " + (year - 2) + " pour la médecine générale",
        "Population totale " + (year - 2));
    book.row("", "", "consultations par an et par habitant", "", "habitants", "habitants");
    for (DemoCommune commune : world.byCode()) {
      double value = apl[commune.rank()];
      Chance chance = world.recipe().chance("apl", commune.rank());
      double younger = value * (0.8 + 0.12 * chance.real() - 0.08 * commune.rural());
      book.row(
          commune.code(),
          commune.name(),
          thousandths(value),
          thousandths(younger),
          thousandths(access.standardisedPopulation(commune.rank())),
          commune.population());
    }
  }

  private static double thousandths(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private void practitioners() throws IOException {
    files.text(
        "cartosante/generalistes-par-tvs-%d-%d.csv".formatted(FIRST_YEAR, Years.LAST),
        out -> {
          out.write("code_tvs;libelle_tvs;annee;nb_medecins\n");
          for (DemoArea tvs : world.tvs()) {
            Chance chance = world.recipe().chance("series", tvs.rank());
            double yearly = 0.008 + 0.012 * chance.normal();
            for (int year = FIRST_YEAR; year <= Years.LAST; year++) {
              out.write(
                  "%s;%s;%d;%d\n"
                      .formatted(tvs.code(), tvs.name(), year, count(tvs, year, yearly, chance)));
            }
          }
        });
  }

  /** Before the simulated years, their first one drawn back along the territory's trend. */
  private long count(DemoArea tvs, int year, double yearly, Chance chance) {
    int known = Math.max(year, Years.FIRST);
    long count =
        tvs.members().stream()
            .mapToLong(member -> headcounts.liberal(Craft.GENERALIST, known, member))
            .sum();
    if (year == known) {
      return count;
    }
    double before = count * (1 + yearly * (known - year)) + 0.3 * chance.normal();
    return Math.max(0, Math.round(before));
  }

  private void standardised() throws IOException {
    files.text(
        "cartosante/population-standardisee-tvs-2016.csv",
        out -> {
          out.write(
              "code_tvs;libelle_tvs;nb_communes;nb_communes_avec_valeur;population_standardisee_2016\n");
          for (DemoArea tvs : world.tvs()) {
            double population =
                tvs.members().stream().mapToDouble(access::standardisedPopulation).sum();
            out.write(
                String.format(
                    Locale.ROOT,
                    "%s;%s;%d;%d;%d\n",
                    tvs.code(),
                    tvs.name(),
                    tvs.members().size(),
                    tvs.members().size(),
                    Math.round(STANDARD_OF_2016 * population)));
          }
        });
  }
}
