package fr.rezone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A country of nine communes, invented, in the layouts of the official files. Every commune is a
 * square of a tenth of a degree; all figures are chosen so that results can be derived by hand.
 *
 * <pre>
 *   46.2  | 69381 | 69382 |                 whole city 69123 = 69381 + 69382
 *   46.1  | 71001 | 71002 |                 71002 has absorbed 71003 (Epsilon)
 *   46.0  | 01001 | 01002 |  2A001 at 9.0 E 42.0 N, 97501 at 56.0 W 46.8 N
 *         2.0     2.1
 * </pre>
 *
 * <table>
 * <caption>Communes</caption>
 * <tr><th>code</th><th>population</th><th>TVS</th><th>médecins</th></tr>
 * <tr><td>01001 Alpha</td><td>100</td><td>01001</td><td>1_ZIP</td></tr>
 * <tr><td>01002 Bêta</td><td>300</td><td>01001</td><td>2_ZAC</td></tr>
 * <tr><td>71001 Gamma</td><td>500</td><td>01001</td><td>2_ZAC</td></tr>
 * <tr><td>71002 Delta-sur-Onde</td><td>1000</td><td>71002</td><td>3_HZ, arrêté du 05/06/2023</td></tr>
 * <tr><td>2A001 Zêta</td><td>50</td><td>2A01</td><td>NC</td></tr>
 * <tr><td>69381, 69382 Lucques</td><td>1200, 800</td><td>69381, 69382</td><td>4_ZAR (30/10/2025), 1_ZIP</td></tr>
 * <tr><td>97501 Île-aux-Vents</td><td>none</td><td>none</td><td>NC</td></tr>
 * </table>
 */
public final class SmallWorld {
  public static final String COMMUNES = "cog/communes.json";
  public static final String OUTLINES = "contours/communes-1000m.geojson";
  public static final String ZONINGS = "zonages/zonages-com-20260101.csv";
  public static final String QUARTIERS = "qpv/listeqp2024-cog2024.csv";
  public static final String QUARTIER_LEVELS = "qpv/zonage-medecins-qpv-essai.csv";
  public static final String APL = "apl/indicateur_d_apl_aux_medecins_generalistes.xlsx";
  public static final String DENSITIES = "ameli/demographie-effectifs-et-les-densites-2024.csv";
  public static final String PRACTITIONERS = "cartosante/generalistes-par-tvs-2018-2019.csv";

  private final Map<String, byte[]> files = new HashMap<>();

  public SmallWorld() {
    put(
        COMMUNES,
        """
        [
        {"code":"01001","nom":"Alpha","type":"commune-actuelle","zone":"metro","departement":"01","region":"84","codesPostaux":["01400"],"population":100},
        {"code":"01002","nom":"Bêta","type":"commune-actuelle","zone":"metro","departement":"01","region":"84","codesPostaux":["01400","01410"],"population":300},
        {"code":"71001","nom":"Gamma","type":"commune-actuelle","zone":"metro","departement":"71","region":"27","codesPostaux":["71100"],"population":500},
        {"code":"71002","nom":"Delta-sur-Onde","type":"commune-actuelle","zone":"metro","departement":"71","region":"27","codesPostaux":["71200"],"population":1000,"anciensCodes":["71003"]},
        {"code":"71002","nom":"Delta","type":"commune-deleguee","chefLieu":"71002"},
        {"code":"71003","nom":"Epsilon","type":"commune-deleguee","chefLieu":"71002"},
        {"code":"2A001","nom":"Zêta","type":"commune-actuelle","zone":"metro","departement":"2A","region":"94","codesPostaux":["20100"],"population":50,"anciensCodes":["20001"]},
        {"code":"69123","nom":"Lucques","type":"commune-actuelle","zone":"metro","departement":"69","region":"84","codesPostaux":["69001","69002"],"population":2000},
        {"code":"69381","nom":"Lucques 1er Arrondissement","type":"arrondissement-municipal","zone":"metro","departement":"69","region":"84","commune":"69123","codesPostaux":["69001"],"population":1200},
        {"code":"69382","nom":"Lucques 2e Arrondissement","type":"arrondissement-municipal","zone":"metro","departement":"69","region":"84","commune":"69123","codesPostaux":["69002"],"population":800},
        {"code":"97501","nom":"Île-aux-Vents","type":"commune-actuelle","zone":"com","departement":"975","codesPostaux":["97500"]}
        ]
        """);
    put(
        "cog/departements.json",
        """
        [{"code":"01","nom":"Amont","region":"84","zone":"metro"},
         {"code":"69","nom":"Lacs","region":"84","zone":"metro"},
         {"code":"71","nom":"Onde","region":"27","zone":"metro"},
         {"code":"2A","nom":"Île-du-Sud","region":"94","zone":"metro"},
         {"code":"975","nom":"Îles-du-Nord","region":"975","zone":"com"}]
        """);
    put(
        "cog/regions.json",
        """
        [{"code":"84","nom":"Hauts-et-Lacs","zone":"metro"},
         {"code":"27","nom":"Plaines","zone":"metro"},
         {"code":"94","nom":"Grande-Île","zone":"metro"},
         {"code":"975","nom":"Îles-du-Nord","zone":"com"}]
        """);
    put(
        "cog/epci.json",
        """
        [{"code":"200000001","nom":"CC des Deux Rives","type":"CC","membres":[{"code":"01001"},{"code":"01002"},{"code":"71003"}]},
         {"code":"200000002","nom":"Métropole de Lucques","type":"METRO","membres":[{"code":"69123"}]}]
        """);
    put(
        OUTLINES,
        "{\"type\":\"FeatureCollection\",\"features\":["
            + String.join(
                ",\n",
                square("01001", 2.0, 46.0, 1),
                square("01002", 2.1, 46.0, 1),
                square("71001", 2.0, 46.1, 1),
                square("71002", 2.1, 46.1, 1),
                square("69381", 2.0, 46.2, 1),
                square("69382", 2.1, 46.2, 1),
                square("69123", 2.0, 46.2, 2),
                square("2A001", 9.0, 42.0, 1),
                square("97501", -56.0, 46.8, 1))
            + "]}");
    put(
        ZONINGS,
        ZONING_HEADER
            + zoning("01001", "Alpha", "100", "Hauts-et-Lacs", "01", "01001", "Alpha", "1_ZIP", "")
            + zoning("01002", "Bêta", "300", "Hauts-et-Lacs", "01", "01001", "Alpha", "2_ZAC", "")
            + zoning("71001", "Gamma", "500", "Hauts-et-Lacs", "01", "01001", "Alpha", "2_ZAC", "")
            + zoning(
                "71002",
                "Delta-sur-Onde",
                "1\u00a0000",
                "Plaines",
                "71",
                "71002",
                "Delta",
                "3_HZ",
                "05/06/2023")
            + zoning("71003", "Epsilon", "400", "Plaines", "71", "71003", "Epsilon", "1_ZIP", "")
            + zoning("2A001", "Zêta", "50", "Grande-Île", "2A", "2A01", "Zêta", "NC", "")
            + zoning(
                "69381",
                "Lucques 1er",
                "1200",
                "Hauts-et-Lacs",
                "69",
                "69381",
                "Lucques 1er",
                "4_ZAR",
                "30/10/2025")
            + zoning(
                "69382",
                "Lucques 2e",
                "800",
                "Hauts-et-Lacs",
                "69",
                "69382",
                "Lucques 2e",
                "1_ZIP",
                "")
            + zoning("69123", "Lucques", "2000", "", "", "", "", "", "")
            + zoning("97501", "Île-aux-Vents", "", "", "", "NC", "Non concerné", "NC", ""));
    put(
        QUARTIERS,
        "\uFEFF"
            + """
            code_qp;lib_qp;insee_com;lib_com
            QN00101M;Les Tanneries;"=""01002\""";Bêta;;
            QN06901N;La Colline;69381; 69382;Lucques
            """
                .replace("69381; 69382", "\"69381; 69382\""));
    put(
        QUARTIER_LEVELS,
        """
        code_qp,lib_qp,communes,zonage_qpv
        QN00101M,Les Tanneries,01002,ZIP
        QN99901M,Ailleurs,99001,ZIP
        """);
    put(
        "zonages-fiscaux/zrr-2022.csv",
        "code_commune;nom_commune;statut_zrr\n01001;Alpha;C\n71003;Epsilon;PC\n99999;Rien;C\n");
    put("zonages-fiscaux/zfu-communes-2019.csv", "id_zfu;code_commune\nZFU001;69123\n");
    put(
        DENSITIES,
        """
        annee,profession_sante,region,departement,classe_age,libelle_sexe,effectif,densite
        2024,Ensemble des médecins généralistes,99,999,tout_age,tout sexe,10,250.0
        2024,Ensemble des médecins généralistes,84,999,tout_age,tout sexe,6,250.0
        2024,Ensemble des médecins généralistes,84,01,tout_age,tout sexe,1,"250,5"
        2024,Ensemble des médecins généralistes,84,01,tout_age,femmes,1,1.0
        2024,Ensemble des médecins généralistes,84,01,00_25,tout sexe,0,0.0
        2024,Chirurgiens,84,01,tout_age,tout sexe,9,9.0
        2023,Ensemble des médecins généralistes,84,01,tout_age,tout sexe,7,7.0
        """);
    put(
        PRACTITIONERS,
        """
        code_tvs;libelle_tvs;annee;nb_medecins
        01001;Alpha;2018;1
        01001;Alpha;2019;2
        71002;Delta;2018;4
        71002;Delta;2019;2
        2A01;Zêta;2018;0
        2A01;Zêta;2019;0
        69381;Lucques 1er;2018;3
        69381;Lucques 1er;2019;
        69382;Lucques 2e;2018;2
        69382;Lucques 2e;2019;3
        99999;Disparu;2019;17
        """);
    put(
        "cartosante/population-standardisee-tvs-2016.csv",
        """
        code_tvs;libelle_tvs;nb_communes;nb_communes_avec_valeur;population_standardisee_2016
        01001;Alpha;3;3;1800
        71002;Delta;2;1;700
        2A01;Zêta;1;1;60
        69382;Lucques 2e;1;1;900
        """);
    files.put(APL, apl());
  }

  private static final String ZONING_HEADER =
      "\"source\",\"date_maj\",\"niveau\",\"code\",\"lib\",\"com_code\",\"com_lib\",\"com_region\",\"pop\","
          + "\"tvs_region\",\"tvs_dpt\",\"tvs_code\",\"tvs_lib\",\"bvcv_region\",\"bvcv_dpt\",\"bvcv_code\","
          + "\"bvcv_lib\",\"bvcv_type\",\"zmed_niveau\",\"zmed_date_arrete\",\"zide_niveau\",\"zide_date_arrete\","
          + "\"zmk_niveau\",\"zmk_date_arrete\",\"zsf_niveau\",\"zsf_date_arrete\",\"zdent_niveau\","
          + "\"zdent_date_arrete\",\"zortho_niveau\",\"zortho_date_arrete\"\n";

  /** One line of the national table; the five other professions are « 3_intermediaire ». */
  public static String zoning(
      String code,
      String name,
      String population,
      String tvsRegion,
      String tvsDepartement,
      String tvsCode,
      String tvsName,
      String level,
      String date) {
    String kind = code.startsWith("6938") ? "ARM" : "COM";
    String other = ",\"3_intermediaire\",\"\"".repeat(5);
    return "\"essai\",\"01/01/2026\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"\",\"\",\"\",\"\",\"\",\"%s\",\"%s\""
            .formatted(
                kind,
                code,
                name,
                code,
                name,
                population,
                tvsRegion,
                tvsDepartement,
                tvsCode,
                tvsName,
                level,
                date)
        + other
        + "\n";
  }

  public static String zoningHeader() {
    return ZONING_HEADER;
  }

  private static byte[] apl() {
    Workbook book = new Workbook();
    for (int year : new int[] {2016, 2018}) {
      double shift = year == 2016 ? 1 : 0;
      book.sheet("APL " + year)
          .row(1, "Accessibilité potentielle localisée")
          .row(
              9,
              "Code commune INSEE",
              "Commune",
              "APL aux médecins généralistes ",
              "APL aux médecins généralistes de 65 ans et moins",
              "Population standardisée " + year + " pour la médecine générale")
          .row(10, "", "", "consultations par an et par habitant", "", "habitants")
          .row(11, "01001", "Alpha", 2 + shift, 1.5, 100)
          .row(12, "01002", "Bêta", 4 + shift, 3, 300)
          .row(13, "71002", "Delta", 3 + shift, 2, 600)
          .row(14, "71003", "Epsilon", 5 + shift, 4, 200);
    }
    return book.toBytes();
  }

  private static String square(String code, double lon, double lat, int width) {
    double east = Math.round((lon + 0.1 * width) * 1000) / 1000.0;
    double north = Math.round((lat + 0.1) * 1000) / 1000.0;
    String points =
        width == 1
            ? "[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]"
                .formatted(lon, lat, east, north)
            : "[%1$s,%2$s],[2.1,%2$s],[%3$s,%2$s],[%3$s,%4$s],[2.1,%4$s],[%1$s,%4$s],[%1$s,%2$s]"
                .formatted(lon, lat, east, north);
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"nom\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
        .formatted(code, code, points);
  }

  /** Sets or replaces a file. */
  public SmallWorld put(String name, String text) {
    files.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return this;
  }

  public SmallWorld put(String name, byte[] bytes) {
    files.put(name, bytes.clone());
    return this;
  }

  public SmallWorld remove(String name) {
    files.remove(name);
    return this;
  }

  /** Replaces a piece of text that must be there. */
  public SmallWorld edit(String name, String before, String after) {
    String text = text(name);
    if (!text.contains(before)) {
      throw new IllegalArgumentException(name + " does not hold " + before);
    }
    return put(name, text.replace(before, after));
  }

  public String text(String name) {
    return new String(bytes(name), java.nio.charset.StandardCharsets.UTF_8);
  }

  public byte[] bytes(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + name);
    }
    return bytes.clone();
  }

  public Iterable<String> names() {
    return files.keySet().stream().sorted().toList();
  }

  /** Writes the files under a folder, which becomes a mirror. */
  public Path writeTo(Path folder) {
    files.forEach((name, bytes) -> Given.file(folder, name, bytes));
    return folder;
  }
}
