package fr.rezone.site.view;

import fr.rezone.indicator.FigureColumn;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.Quartiles;
import fr.rezone.release.Manifest;
import fr.rezone.site.French;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.ZoneLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Cuts zonings and figures into the classes that maps colour. Immutable. */
public final class Layers {
  /** What the id of a zoning's layer begins with. */
  public static final String ZONING = "zonage-";

  private static final int QUARTERS = 4;

  private static final Comparator<ZoneLevel> BY_NEED =
      Comparator.comparingInt(ZoneLevel::order).thenComparing(ZoneLevel::id);

  private final Atlas atlas;
  private final Figures figures;
  private final Manifest manifest;

  public Layers(Atlas atlas, Figures figures, Manifest manifest) {
    this.atlas = atlas;
    this.figures = figures;
    this.manifest = manifest;
  }

  /** The ids of all layers that can be drawn, zonings first. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>();
    atlas.zonings().rules().professions().forEach(p -> ids.add(ZONING + p.id()));
    figures.known().stream().filter(Indicator::drawn).map(Indicator::id).forEach(ids::add);
    return ids;
  }

  /**
   * One layer at the level of territories or communes; empty for an unknown id or another level.
   */
  public Optional<Layer> find(String id, Level level) {
    if (level != Level.TVS && level != Level.COMMUNE) {
      return Optional.empty();
    }
    if (id.startsWith(ZONING)) {
      return atlas
          .zonings()
          .rules()
          .findProfession(id.substring(ZONING.length()))
          .map(profession -> zoning(profession, level, Optional.empty()));
    }
    return figures
        .catalogue()
        .find(id)
        .filter(indicator -> indicator.drawn() && figures.isKnown(indicator))
        .map(indicator -> figure(indicator, level));
  }

  /**
   * The zoning of a layer as it held on a day; empty for an id that is no zoning or another level.
   */
  public Optional<Layer> zoning(String id, Level level, LocalDate day) {
    if (!id.startsWith(ZONING) || (level != Level.TVS && level != Level.COMMUNE)) {
      return Optional.empty();
    }
    return atlas
        .zonings()
        .rules()
        .findProfession(id.substring(ZONING.length()))
        .map(profession -> zoning(profession, level, Optional.of(day)));
  }

  private int size(Level level) {
    return level == Level.TVS ? atlas.tvs().size() : atlas.communes().size();
  }

  /**
   * The inhabitants of a territory or commune, by its rank. The three divided cities count for
   * nothing: their arrondissements do.
   */
  public long population(Level level, int rank) {
    if (level == Level.TVS) {
      return atlas.tvs().at(rank).population();
    }
    Commune commune = atlas.communes().at(rank);
    return commune.divided() ? 0 : commune.population().orElse(0);
  }

  private Layer zoning(Profession profession, Level level, Optional<LocalDate> day) {
    int size = size(level);
    @Nullable ZoneLevel[] levels = new ZoneLevel[size];
    boolean[] mixed = new boolean[size];
    for (int i = 0; i < size; i++) {
      if (level == Level.TVS) {
        Tvs tvs = atlas.tvs().at(i);
        TvsZoning zoning =
            day.isEmpty()
                ? atlas.zoning(profession, tvs)
                : atlas.zoning(profession, tvs, day.get());
        levels[i] = zoning.isEmpty() ? null : zoning.majority().level();
        mixed[i] = zoning.isMixed();
      } else {
        Optional<Designation> designation =
            day.isEmpty()
                ? atlas.zonings().ofCommune(profession, i)
                : atlas.history().at(profession, i, day.get());
        levels[i] = designation.map(Designation::level).orElse(null);
      }
    }
    TreeSet<ZoneLevel> present = new TreeSet<>(BY_NEED);
    Arrays.stream(levels).filter(l -> l != null).forEach(present::add);
    List<ZoneLevel> ordered = List.copyOf(present);
    byte[] classOf = new byte[size];
    for (int i = 0; i < size; i++) {
      ZoneLevel zone = levels[i];
      classOf[i] = (byte) (zone == null ? -1 : ordered.indexOf(zone));
    }
    List<MapClass> classes =
        classes(
            ordered.size(),
            classOf,
            rank -> population(level, rank),
            index -> {
              ZoneLevel zone = ordered.get(index);
              return new MapClass(
                  zone.id(),
                  zone.letters(),
                  zone.label(),
                  zone.token(),
                  Double.NaN,
                  Double.NaN,
                  0,
                  0);
            });
    return new Layer(
        ZONING + profession.id(),
        level,
        "Zonage des " + profession.label().toLowerCase(Locale.FRANCE),
        "",
        day.map(asked -> "en vigueur le " + French.date(asked) + ", d’après les tables lues")
            .orElseGet(() -> vintage("zonages")),
        producer("zonages"),
        classes,
        new double[0],
        classOf,
        level == Level.TVS ? mixed : new boolean[0]);
  }

  private Layer figure(Indicator indicator, Level level) {
    int size = size(level);
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    byte[] classOf = new byte[size];
    Arrays.fill(classOf, (byte) -1);
    Optional<FigureColumn> column = figures.column(indicator, level);
    Optional<Quartiles> quartiles = figures.quartiles(indicator, level);
    List<MapClass> classes = List.of();
    if (column.isPresent() && quartiles.isPresent()) {
      @Nullable WithoutValue[] without = new WithoutValue[size];
      EnumSet<WithoutValue> met = EnumSet.noneOf(WithoutValue.class);
      for (int i = 0; i < size; i++) {
        if (column.get().isPublished(i)) {
          values[i] = column.get().value(i);
          classOf[i] = (byte) (quartiles.get().quarter(values[i]) - 1);
        } else if (level == Level.TVS || !atlas.communes().at(i).divided()) {
          WithoutValue reason = WithoutValue.of(column.get().figure(i));
          without[i] = reason;
          met.add(reason);
        }
      }
      List<WithoutValue> reasons = List.copyOf(met);
      for (int i = 0; i < size; i++) {
        WithoutValue reason = without[i];
        if (reason != null) {
          classOf[i] = (byte) (QUARTERS + reasons.indexOf(reason));
        }
      }
      classes =
          classes(
              QUARTERS + reasons.size(),
              classOf,
              rank -> population(level, rank),
              index ->
                  index < QUARTERS
                      ? quarter(indicator, quartiles.get(), index)
                      : reasons.get(index - QUARTERS).mapClass());
    }
    return new Layer(
        indicator.id(),
        level,
        indicator.label(),
        indicator.unit(),
        figures.vintage(indicator),
        producer(figures.sources(indicator).getFirst()),
        classes,
        values,
        classOf,
        new boolean[0]);
  }

  private static MapClass quarter(Indicator indicator, Quartiles bounds, int index) {
    double[] cuts = {Double.NaN, bounds.first(), bounds.median(), bounds.third(), Double.NaN};
    String label =
        switch (index) {
          case 0 -> "jusqu’à " + number(indicator, bounds.first());
          case 3 -> "plus de " + number(indicator, bounds.third());
          default ->
              "de " + number(indicator, cuts[index]) + " à " + number(indicator, cuts[index + 1]);
        };
    int shade = indicator.need() == Indicator.Need.LOW ? 4 - index : index + 1;
    return new MapClass(
        "q" + (index + 1),
        "Q" + (index + 1),
        label,
        "q" + shade,
        cuts[index],
        cuts[index + 1],
        0,
        0);
  }

  private static String number(Indicator indicator, double value) {
    String number =
        indicator.signed()
            ? French.signed(value, indicator.decimals())
            : French.number(value, indicator.decimals());
    return indicator.unit().equals("%") ? number + French.NBSP + "%" : number;
  }

  /** Completes each class with how many territories and inhabitants are in it. */
  private static List<MapClass> classes(
      int count, byte[] classOf, IntToLongFunction population, IntFunction<MapClass> empty) {
    int[] counts = new int[count];
    long[] inhabitants = new long[count];
    for (int i = 0; i < classOf.length; i++) {
      if (classOf[i] >= 0) {
        counts[classOf[i]]++;
        inhabitants[classOf[i]] += population.applyAsLong(i);
      }
    }
    List<MapClass> classes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      MapClass c = empty.apply(i);
      classes.add(
          new MapClass(
              c.id(),
              c.letters(),
              c.label(),
              c.token(),
              c.least(),
              c.most(),
              counts[i],
              inhabitants[i]));
    }
    return classes;
  }

  private String vintage(String dataset) {
    return manifest.source(dataset).map(Manifest.Source::vintage).orElse("");
  }

  private String producer(String dataset) {
    return manifest.source(dataset).map(Manifest.Source::producer).orElse("");
  }
}
