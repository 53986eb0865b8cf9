package fr.rezone.site.view;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.Manifest;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Level;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the figures of a territory beside those of the territories that contain it. Immutable. */
public final class Figurer {
  private final Atlas atlas;
  private final Figures figures;
  private final Manifest manifest;
  private final SecretReasons reasons;

  public Figurer(Atlas atlas, Figures figures, Manifest manifest) {
    this.atlas = atlas;
    this.figures = figures;
    this.manifest = manifest;
    this.reasons = new SecretReasons(figures);
  }

  /**
   * Every indicator that the release knows of, in catalogue order; one that is not published at the
   * level of the territory says so.
   */
  public List<FigureView> all(Territory territory) {
    List<FigureView> views = new ArrayList<>();
    for (Indicator indicator : figures.known()) {
      views.add(view(indicator, territory));
    }
    return views;
  }

  /** Those of {@link #all} that stand in comparisons. */
  public List<FigureView> main(Territory territory) {
    return figures.known().stream()
        .filter(Indicator::main)
        .map(indicator -> view(indicator, territory))
        .toList();
  }

  /** One indicator in one territory. */
  public FigureView view(Indicator indicator, Territory territory) {
    Figure figure = figures.figure(indicator, territory.level(), atlas.rank(territory));
    List<FigureView.Reference> containers = new ArrayList<>();
    for (Territory container : containers(territory)) {
      containers.add(
          new FigureView.Reference(
              container.level(),
              container.name(),
              Urls.of(container),
              figures.figure(indicator, container.level(), atlas.rank(container))));
    }
    containers.add(
        new FigureView.Reference(
            Level.FRANCE, "France", "", figures.figure(indicator, Level.FRANCE, 0)));
    Optional<FigureView.Reference> standIn =
        figure instanceof Figure.Published
            ? Optional.empty()
            : containers.stream()
                .filter(reference -> reference.figure() instanceof Figure.Published)
                .findFirst();
    return new FigureView(
        indicator,
        figure,
        figures.quartiles(indicator, territory.level()),
        containers.stream().filter(reference -> reference.level() != Level.TVS).toList(),
        standIn,
        reasons.of(indicator, figure, territory.level(), atlas.rank(territory)),
        figures.vintage(indicator),
        figures.sources(indicator).stream().map(this::source).toList());
  }

  /**
   * The territories that contain another, the smallest first; a territory over several départements
   * has the one it is attached to.
   */
  public List<Territory> containers(Territory territory) {
    List<Territory> containers = new ArrayList<>();
    switch (territory) {
      case Commune commune -> {
        String tvs = commune.tvs();
        if (tvs != null) {
          containers.add(atlas.tvs().get(tvs));
        }
        atlas.departements().find(commune.departement()).ifPresent(containers::add);
        atlas.regions().find(commune.region()).ifPresent(containers::add);
      }
      case Tvs tvs -> {
        atlas.departements().find(tvs.departement()).ifPresent(containers::add);
        atlas.regions().find(tvs.region()).ifPresent(containers::add);
      }
      case Departement departement ->
          atlas.regions().find(departement.region()).ifPresent(containers::add);
      case Region _ -> {}
      default -> {}
    }
    return containers;
  }

  private FigureView.SourceView source(String dataset) {
    return manifest
        .source(dataset)
        .map(s -> new FigureView.SourceView(s.id(), s.title(), s.producer(), s.licence()))
        .orElseGet(() -> new FigureView.SourceView(dataset, dataset, "", ""));
  }
}
