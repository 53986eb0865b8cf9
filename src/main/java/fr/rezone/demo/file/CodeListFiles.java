package fr.rezone.demo.file;

import fr.rezone.demo.place.Areas;
import fr.rezone.demo.place.DemoArea;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The code list, in the layout of Etalab's « découpage administratif ». */
final class CodeListFiles {
  private CodeListFiles() {}

  static void write(World world, SourceWriter files) throws IOException {
    array(files, "cog/communes.json.gz", world.byCode(), commune -> commune(world, commune));
    array(
        files,
        "cog/departements.json",
        world.departements(),
        departement ->
            "{\"code\":\"%s\",\"region\":\"%s\",\"chefLieu\":\"%s\",\"nom\":\"%s\",\"zone\":\"metro\"}"
                .formatted(
                    departement.code(),
                    world.regions().get(departement.parent()).code(),
                    world.communes().get(departement.seat()).code(),
                    departement.name()));
    array(
        files,
        "cog/regions.json",
        world.regions().stream().filter(region -> !region.members().isEmpty()).toList(),
        region ->
            "{\"code\":\"%s\",\"chefLieu\":\"%s\",\"nom\":\"%s\",\"zone\":\"metro\"}"
                .formatted(
                    region.code(), world.communes().get(region.seat()).code(), region.name()));
    array(files, "cog/epci.json.gz", world.epci(), epci -> epci(world, epci));
  }

  private static <T> void array(
      SourceWriter files, String path, List<T> items, Function<T, String> line) throws IOException {
    files.text(
        path,
        out -> {
          out.write("[\n");
          for (int i = 0; i < items.size(); i++) {
            out.write(line.apply(items.get(i)));
            out.write(i + 1 < items.size() ? ",\n" : "\n");
          }
          out.write("]\n");
        });
  }

  private static String commune(World world, DemoCommune commune) {
    return "{\"code\":\"%s\",\"nom\":\"%s\",\"zone\":\"metro\",\"departement\":\"%s\",\"region\":\"%s\",\"type\":\"commune-actuelle\",\"codesPostaux\":[\"%s\"],\"population\":%d}"
        .formatted(
            commune.code(),
            commune.name(),
            world.departements().get(commune.departement()).code(),
            world.regions().get(commune.region()).code(),
            commune.postalCode(),
            commune.population());
  }

  private static String epci(World world, DemoArea epci) {
    List<String> members =
        epci.members().stream()
            .map(world.communes()::get)
            .sorted(java.util.Comparator.comparing(DemoCommune::code))
            .map(
                commune ->
                    "{\"code\":\"%s\",\"nom\":\"%s\",\"populationMunicipale\":%d}"
                        .formatted(commune.code(), commune.name(), commune.population()))
            .toList();
    return "{\"code\":\"%s\",\"nom\":\"%s\",\"type\":\"%s\",\"populationMunicipale\":%d,\"membres\":[%s]}"
        .formatted(
            epci.code(),
            epci.name(),
            Areas.epciType(epci),
            epci.population(),
            String.join(",", members));
  }
}
