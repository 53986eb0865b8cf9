package fr.rezone.site.api;

import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.contract.Call;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.contract.Schema;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Response;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Territory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What there is to ask about: the territories and the indicators. Safe to share. */
public final class CatalogueApi {
  private record EntryJson(String code, String name, String url) {}

  private record IndicatorJson(
      String id,
      String label,
      String unit,
      String explanation,
      String formula,
      List<String> source,
      String vintage,
      List<String> levels,
      boolean drawn,
      String url) {}

  private final Atlas atlas;
  private final Figures figures;
  private final Samples samples;
  private final QueryParameter<Optional<String>> region;
  private final QueryParameter<Optional<String>> departement;

  public CatalogueApi(SiteRelease site) {
    atlas = site.release().atlas();
    figures = site.release().figures();
    samples = Samples.of(atlas);
    region = code("region", Level.REGION, "Ceux qui ont une commune dans cette région.");
    departement =
        code("departement", Level.DEPARTEMENT, "Ceux qui ont une commune dans ce département.");
  }

  private QueryParameter<Optional<String>> code(String name, Level level, String description) {
    return QueryParameter.choice(
        name, Arrays.asList(atlas.places(level).codes()), word -> word, description);
  }

  public List<Operation> operations() {
    return List.of(
        Operation.get("/api/v1/territoires", this::territories)
            .named(
                "territoires",
                "Les territoires de vie-santé",
                "Leurs codes et leurs noms, dans l’ordre des codes ; tous sans filtre.")
            .in(ApiContract.TERRITORIES)
            .reading(region.with(samples.region()), departement)
            .answering(Response.JSON, Schema.list(TerritorySchema.ENTRY))
            .example(
                "Ceux d’un département",
                "/api/v1/territoires?departement=" + samples.departement()),
        Operation.get("/api/v1/indicateurs", this::indicators)
            .named(
                "indicateurs",
                "Les indicateurs",
                "Ce que veut dire chaque chiffre : unité, calcul, source, date, niveaux où il existe.")
            .in(ApiContract.FIGURES)
            .answering(Response.JSON, Schema.list(ApiSchema.INDICATOR))
            .example("Tous", "/api/v1/indicateurs"));
  }

  private Response territories(Call call) {
    Optional<String> inRegion = call.value(region);
    Optional<String> inDepartement = call.value(departement);
    return json(
        atlas.tvs().all().stream()
            .filter(tvs -> inRegion.isEmpty() || tvs.regions().contains(inRegion.get()))
            .filter(
                tvs -> inDepartement.isEmpty() || tvs.departements().contains(inDepartement.get()))
            .map(CatalogueApi::entry)
            .toList());
  }

  private static EntryJson entry(Territory territory) {
    return new EntryJson(territory.code(), territory.name(), Urls.of(territory));
  }

  private Response indicators(Call call) {
    return json(figures.known().stream().map(this::indicator).toList());
  }

  private IndicatorJson indicator(Indicator indicator) {
    return new IndicatorJson(
        indicator.id(),
        indicator.label(),
        indicator.unit(),
        indicator.explanation(),
        indicator.formula(),
        figures.sources(indicator),
        figures.vintage(indicator),
        Arrays.stream(Level.values())
            .filter(level -> figures.hasColumn(indicator, level))
            .map(Level::id)
            .toList(),
        indicator.drawn(),
        "/methode#indicateur-" + indicator.id());
  }

  private static Response json(Object value) {
    return Response.json(Json.bytes(value), CachePolicy.RELEASE);
  }
}
