package fr.rezone.demo.file;

import fr.rezone.demo.place.DemoArea;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.DemoQuartier;
import fr.rezone.demo.place.World;
import fr.rezone.demo.supply.Levels;
import fr.rezone.demo.supply.Zoned;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The zonings of professions, of quarters, and the tax zones. */
final class ZoningFiles {
  private static final String HEADER =
      "\"source\",\"date_maj\",\"niveau\",\"code\",\"lib\",\"com_code\",\"com_lib\",\"com_region\",\"pop\","
          + "\"tvs_region\",\"tvs_dpt\",\"tvs_code\",\"tvs_lib\",\"bvcv_region\",\"bvcv_dpt\",\"bvcv_code\","
          + "\"bvcv_lib\",\"bvcv_type\"";

  /** Above, a bassin de vie is cut in cantons-villes. */
  private static final int CITY = 30_000;

  private static final double DEEP_COUNTRYSIDE = 0.62;
  private static final double HALF_COUNTRYSIDE = 0.58;
  private static final int LARGEST_RURAL = 8_000;

  private final World world;
  private final SourceWriter files;

  ZoningFiles(World world, SourceWriter files) {
    this.world = world;
    this.files = files;
  }

  /** The two tables of professions: before and after the ministerial text of 2025. */
  void write(Levels former, Levels current) throws IOException {
    table("zonages/zonages-com-20250531.csv.gz", "31/05/2025", former, true);
    table("zonages/zonages-com-20260630.csv.gz", "30/06/2026", current, false);
    quartiers(current);
    taxZones();
  }

  private void table(String path, String day, Levels levels, boolean former) throws IOException {
    files.text(
        path,
        out -> {
          out.write(HEADER);
          for (Zoned zoned : Zoned.values()) {
            out.write(",\"%1$s_niveau\",\"%1$s_date_arrete\"".formatted(zoned.column()));
          }
          out.write('\n');
          for (DemoCommune commune : world.byCode()) {
            out.write(row(commune, day));
            for (Zoned zoned : Zoned.values()) {
              String level = levels.of(zoned, commune.rank());
              out.write(",\"%s\",\"%s\"".formatted(level, zoned.decree(former)));
            }
            out.write('\n');
          }
        });
  }

  private String row(DemoCommune commune, String day) {
    DemoArea tvs = world.tvs().get(commune.tvs());
    DemoArea basin = world.basins().get(commune.basin());
    List<String> cells =
        List.of(
            "Région de démonstration, données fictives",
            day,
            "COM",
            commune.code(),
            commune.name(),
            commune.code(),
            commune.name(),
            world.regions().get(commune.region()).name(),
            String.format(Locale.ROOT, "%,d", commune.population()).replace(',', ' '),
            region(tvs),
            world.departements().get(tvs.parent()).code(),
            tvs.code(),
            tvs.name(),
            region(basin),
            world.departements().get(basin.parent()).code(),
            basin.code(),
            basin.name(),
            basin.population() > CITY ? "Canton-ville" : "Bassin de vie");
    return cells.stream().collect(Collectors.joining("\",\"", "\"", "\""));
  }

  private String region(DemoArea area) {
    return world.regions().get(world.departements().get(area.parent()).parent()).name();
  }

  private void quartiers(Levels levels) throws IOException {
    files.text(
        "qpv/listeqp2024-cog2024.csv",
        out -> {
          out.write(
              "\uFEFFcode_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci\n");
          for (DemoQuartier quartier : world.quartiers()) {
            DemoCommune home = world.communes().get(quartier.communes().getFirst());
            List<DemoCommune> in = quartier.communes().stream().map(world.communes()::get).toList();
            String codes =
                in.size() == 1
                    ? "\"=\"\"" + home.code() + "\"\"\""
                    : in.stream()
                        .map(DemoCommune::code)
                        .collect(Collectors.joining("; ", "\"", "\""));
            String names =
                in.stream().map(DemoCommune::name).collect(Collectors.joining("; ", "\"", "\""));
            DemoArea departement = world.departements().get(home.departement());
            DemoArea region = world.regions().get(home.region());
            DemoArea epci = world.epci().get(home.epci());
            out.write(
                String.join(
                    ";",
                    quartier.code(),
                    quartier.name(),
                    region.code(),
                    region.name(),
                    departement.code(),
                    departement.name(),
                    codes,
                    names,
                    epci.code(),
                    epci.name()));
            out.write('\n');
          }
        });
    files.text(
        "qpv/zonage-medecins-qpv-demonstration-202606.csv",
        out -> {
          out.write("code_qp,lib_qp,communes,zonage_qpv\n");
          for (DemoQuartier quartier : world.quartiers()) {
            DemoCommune home = world.communes().get(quartier.communes().getFirst());
            // A quarter is never worse off than its territory.
            String level = levels.of(Zoned.PHYSICIAN, home.rank());
            String own = level.equals("1_ZIP") || home.poverty() > 0.42 ? "ZIP" : "ZAC";
            out.write(
                "%s,%s,%s,%s\n".formatted(quartier.code(), quartier.name(), home.code(), own));
          }
        });
  }

  private void taxZones() throws IOException {
    files.text(
        "zonages-fiscaux/zrr-2022.csv",
        out -> {
          out.write("code_commune;nom_commune;statut_zrr;libelle_zrr\n");
          for (DemoCommune commune : world.byCode()) {
            String status = zrr(commune);
            String label =
                switch (status) {
                  case "C" -> "Commune classée";
                  case "PC" -> "Commune partiellement classée";
                  default -> "Commune non classée";
                };
            out.write(String.join(";", commune.code(), commune.name(), status, label) + "\n");
          }
        });
    files.text(
        "zonages-fiscaux/zfu-communes-2019.csv",
        out -> {
          out.write("id_zfu;code_commune;nom_commune\n");
          int number = 1;
          for (DemoQuartier quartier : world.quartiers()) {
            DemoCommune home = world.communes().get(quartier.communes().getFirst());
            if (number <= Math.max(1, world.quartiers().size() / 4)) {
              out.write("ZFU%03d;%s;%s\n".formatted(number++, home.code(), home.name()));
            }
          }
        });
  }

  /** Whole intercommunalities are classed; one commune in fifty of them was cut by a merger. */
  private String zrr(DemoCommune commune) {
    DemoArea epci = world.epci().get(commune.epci());
    double rural =
        epci.members().stream()
            .mapToDouble(member -> world.communes().get(member).rural())
            .average()
            .orElse(0);
    boolean classed = rural > DEEP_COUNTRYSIDE && commune.population() < LARGEST_RURAL;
    if (!classed) {
      return "NC";
    }
    return commune.rural() < HALF_COUNTRYSIDE && commune.rank() % 5 == 0 ? "PC" : "C";
  }
}
