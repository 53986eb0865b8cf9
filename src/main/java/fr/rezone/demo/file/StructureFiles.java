package fr.rezone.demo.file;

import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import fr.rezone.demo.seed.Chance;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The three registers of structures: FINESS+, the hospital survey, the prices of EHPAD. */
final class StructureFiles {
  private static final List<String> ACTIVITIES =
      List.of("had", "dialyse", "ssr", "mco", "psy", "urgences", "usld", "imagerie");
  private static final String PUBLIC_HOSPITAL = "13";
  private static final String COMPANY = "95";
  private static final double PRICED = 0.93;

  private final World world;
  private final SourceWriter files;
  private final List<DemoStructure> structures;

  StructureFiles(World world, SourceWriter files) {
    this.world = world;
    this.files = files;
    this.structures = StructurePlan.of(world);
  }

  void write() throws IOException {
    files.text("finess/finess-structures-journalier-20260630.json.gz", this::finess);
    files.text("sae/sae-2023-etablissements.csv.gz", this::survey);
    files.text("ehpad/ehpad-2024.csv", this::prices);
  }

  private void finess(Writer out) throws IOException {
    out.write(
        "{\"schemaVersion\":\"v1.0.0\",\"generatedAt\":\"2026-06-30T00:00:00.000000000Z\",\"gcc\":[],\"gco\":[],\"pmej\":[\n");
    for (int i = 0; i < structures.size(); i++) {
      out.write(entity(structures.get(i), i + 1));
      out.write(i + 1 < structures.size() ? ",\n" : "\n");
    }
    out.write("]}\n");
  }

  private static String entity(DemoStructure it, int rank) {
    String legal = isPublic(it) ? PUBLIC_HOSPITAL : COMPANY;
    return "{\"informationsGeneralesPMEJ\":{\"pmSmsseId\":\"%d\",\"denominationPm\":\"%s\",\"numFinessPm\":\"%s\",\"statutJuridique\":\"%s\"},\"adresse\":[],\"contact\":[],\"engagement\":[],\"evenement\":[],\"ege\":[%s],\"etatObjet\":\"A\",\"dateDerniereMaj\":\"2026-06-01 00:00:00\"}"
        .formatted(rank, it.name(), it.entityFiness(), legal, establishment(it, rank));
  }

  private static String establishment(DemoStructure it, int rank) {
    DemoCommune commune = it.commune();
    String line = it.number() + " " + it.street();
    return "{\"informationsGeneralesEGE\":{\"egeId\":\"%d\",\"nomEgeCourt\":\"%s\",\"nomEgeLong\":\"%s\",\"numFinessEge\":\"%s\"},\"categorieentiteGeographiqueExercice\":\"%s\",\"typeBudget\":[],\"adresse\":[{\"usageAdresse\":\"03\",\"numeroVoie\":\"%d\",\"libelleVoie\":\"%s\",\"cogCommune\":\"%s\",\"ligneAcheminement\":\"%s\",\"ligneQuatre\":\"%s\",\"codePostal\":\"%s\",\"coordonneesGeographique\":{\"coordonneeX\":\"%s\",\"coordonneeY\":\"%s\"}}],\"contact\":[],\"engagement\":[],\"evenement\":[],\"roleEge\":[],\"etatObjet\":\"A\",\"dateDerniereMaj\":\"2026-06-01 00:00:00\"}"
        .formatted(
            rank,
            it.name(),
            it.name(),
            it.finess(),
            it.sort().category(),
            it.number(),
            it.street(),
            commune.code(),
            commune.name(),
            line,
            commune.postalCode(),
            degrees(it.lon()),
            degrees(it.lat()));
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static boolean isPublic(DemoStructure it) {
    return it.name().startsWith("Centre hospitalier") || it.name().startsWith("Hôpital");
  }

  private void survey(Writer out) throws IOException {
    out.write(
        "table;finess_et;finess_ej;raison_sociale;complement;categetab;statut_juridique;secteur;siret;region;departement;code_commune;code_commune_sae;commune;numero_voie;type_voie;voie;lieu_dit;code_postal;acheminement;longitude;latitude;qualite_geo;geo_ecartee;had;dialyse;ssr;mco;psy;urgences;usld;imagerie;lits_mco;lits_medecine;lits_chirurgie;lits_obstetrique;places_mco;lits_ssr;places_ssr;lits_psy;places_had\n");
    Chance chance = world.recipe().chance("survey");
    for (DemoStructure it : structures) {
      if (!it.sort().survey().isEmpty()) {
        out.write(site(it, chance));
      }
    }
  }

  private String site(DemoStructure it, Chance chance) {
    DemoCommune commune = it.commune();
    StringBuilder line = new StringBuilder();
    for (Object cell :
        List.of(
            "ID",
            it.finess(),
            it.entityFiness(),
            it.name(),
            "",
            it.sort().category(),
            isPublic(it) ? PUBLIC_HOSPITAL : COMPANY,
            isPublic(it) ? 1 : 2,
            "",
            world.regions().get(commune.region()).code(),
            world.departements().get(commune.departement()).code(),
            commune.code(),
            commune.code(),
            commune.name(),
            it.number(),
            "",
            it.street(),
            "",
            commune.postalCode(),
            commune.name(),
            degrees(it.lon()),
            degrees(it.lat()),
            1,
            0)) {
      line.append(cell).append(';');
    }
    List<String> does = it.sort().survey();
    for (String activity : ACTIVITIES) {
      line.append(does.contains(activity) ? 1 : 0).append(';');
    }
    return line.append(capacities(it, chance)).append('\n').toString();
  }

  private static String capacities(DemoStructure it, Chance chance) {
    List<String> does = it.sort().survey();
    long acute = Math.round(it.sort().beds() * chance.around1(0.35));
    long medicine = acute * 62 / 100;
    long surgery = acute * 28 / 100;
    long rehabilitation = does.contains("ssr") ? Math.round(58 * chance.around1(0.3)) : 0;
    return String.join(
        ";",
        stated(does.contains("mco"), acute),
        stated(does.contains("mco"), medicine),
        stated(does.contains("mco"), surgery),
        stated(does.contains("mco"), acute - medicine - surgery),
        stated(does.contains("mco"), acute / 8),
        stated(does.contains("ssr"), rehabilitation),
        stated(does.contains("ssr"), rehabilitation / 6),
        stated(does.contains("psy"), Math.round(120 * chance.around1(0.3))),
        stated(does.contains("had"), Math.round(45 * chance.around1(0.3))));
  }

  private static String stated(boolean does, long capacity) {
    return does ? String.valueOf(capacity) : "";
  }

  private void prices(Writer out) throws IOException {
    out.write(
        "nom;longitude;latitude;prix_chambre_simple_mensuel;prix_chambre_double_mensuel;tarif_gir12_mensuel;tarif_gir34_mensuel;tarif_gir56_mensuel\n");
    Chance chance = world.recipe().chance("prices");
    for (DemoStructure it : structures) {
      if (it.sort().priced() && chance.happens(PRICED)) {
        long single =
            Math.round(2_250 * chance.around1(0.14) * (1.12 - 0.2 * it.commune().rural()));
        String shared = chance.happens(0.5) ? String.valueOf(single * 88 / 100) : "";
        long dependent = Math.round(640 * chance.around1(0.07));
        out.write(
            "%s %s;%s;%s;%d;%s;%d;%d;%d\n"
                .formatted(
                    it.name(),
                    it.commune().name(),
                    degrees(it.lon()),
                    degrees(it.lat()),
                    single,
                    shared,
                    dependent,
                    dependent * 63 / 100,
                    dependent * 27 / 100));
      }
    }
  }
}
