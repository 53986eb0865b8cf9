package fr.rezone.demo.file;

import fr.rezone.demo.people.Craft;
import fr.rezone.demo.people.Headcounts;
import fr.rezone.demo.people.Speciality;
import fr.rezone.demo.people.Years;
import fr.rezone.demo.place.DemoArea;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Headcounts and densities of liberal professionals, in the layout of data.ameli.fr: the country,
 * régions and départements in one column.
 */
final class DensityFile {
  private static final double PER = 100_000;

  private final World world;
  private final Headcounts headcounts;

  DensityFile(World world, Headcounts headcounts) {
    this.world = world;
    this.headcounts = headcounts;
  }

  void write(SourceWriter files) throws IOException {
    files.text(
        "ameli/demographie-effectifs-et-les-densites-" + Years.LAST + ".csv",
        out -> {
          out.write(
              "\uFEFFannee,profession_sante,region,libelle_region,departement,libelle_departement,classe_age,libelle_classe_age,libelle_sexe,effectif,densite,vision_generale_all,vision_generale_prescriptions,vision_profession_territoire\n");
          for (int year = Years.FIRST; year <= Years.LAST; year++) {
            out.write(lines(year, "Ensemble des médecins généralistes", Craft.GENERALIST));
            out.write(
                lines(
                    year,
                    "Ensemble des médecins spécialistes (hors généralistes)",
                    Craft.SPECIALIST));
            out.write(lines(year, "Ensemble des médecins", Craft.GENERALIST, Craft.SPECIALIST));
            out.write(lines(year, "Infirmiers", Craft.NURSE));
            out.write(lines(year, "Masseurs-kinésithérapeutes", Craft.PHYSIOTHERAPIST));
            out.write(lines(year, "Sages-femmes", Craft.MIDWIFE));
            out.write(lines(year, "Ensemble des chirurgiens-dentistes", Craft.DENTIST));
            out.write(lines(year, "Orthophonistes", Craft.SPEECH_THERAPIST));
          }
          for (Speciality speciality : Speciality.values()) {
            out.write(
                lines(
                    Years.LAST,
                    speciality.label(),
                    commune -> headcounts.specialists(speciality, commune)));
          }
        });
  }

  private String lines(int year, String profession, Craft... crafts) {
    return lines(
        year,
        profession,
        commune ->
            List.of(crafts).stream()
                .mapToLong(craft -> headcounts.liberal(craft, year, commune))
                .sum());
  }

  private String lines(int year, String profession, IntToLongFunction count) {
    StringBuilder lines = new StringBuilder();
    List<Integer> all = IntStream.range(0, world.communes().size()).boxed().toList();
    lines.append(line(year, profession, "99,FRANCE,999,FRANCE", all, count));
    for (DemoArea region : world.regions()) {
      if (!region.members().isEmpty()) {
        String place = region.code() + "," + region.name() + ",999,Tout département";
        lines.append(line(year, profession, place, region.members(), count));
      }
    }
    for (DemoArea departement : world.departements()) {
      DemoArea region = world.regions().get(departement.parent());
      String place =
          String.join(",", region.code(), region.name(), departement.code(), departement.name());
      lines.append(line(year, profession, place, departement.members(), count));
    }
    return lines.toString();
  }

  private String line(
      int year, String profession, String place, List<Integer> members, IntToLongFunction count) {
    long heads = 0;
    long population = 0;
    for (int member : members) {
      heads += count.applyAsLong(member);
      DemoCommune commune = world.communes().get(member);
      population += commune.population();
    }
    return String.format(
        Locale.ROOT,
        "%d,%s,%s,tout_age,Tout âge,tout sexe,%d,%.1f,oui,oui,oui\n",
        year,
        profession,
        place,
        heads,
        heads * PER / population);
  }
}
