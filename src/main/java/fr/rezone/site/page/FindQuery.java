package fr.rezone.site.page;

import fr.rezone.indicator.Figures;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.find.FigureWish;
import fr.rezone.site.find.StructureWish;
import fr.rezone.site.find.Wishes;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import fr.rezone.site.search.Hit;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Region;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of « Trouver mon territoire » as wishes, and back.
 *
 * @param asked whether anything was asked: the address without a query shows the empty form
 * @param placeText the place as typed; empty for none
 * @param others communes of a like name, when the place was found by its name
 * @param sort column and direction: {@code accord}, {@code -population}…
 * @param page from 1
 */
record FindQuery(
    boolean asked, Wishes wishes, String placeText, List<Commune> others, String sort, int page) {
  /** A figure one may wish for: its word in the address and its indicator. */
  record FigureField(String name, String indicator, double least, double greatest) {}

  /** A structure one may wish nearby. */
  record StructureField(String name, int usualKm) {}

  static final List<FigureField> FIGURES =
      List.of(
          new FigureField("hpg", "habitants-par-generaliste", 0, 100_000),
          new FigureField("apl", "apl-generalistes", 0, 50),
          new FigureField("evo", "croissance-generalistes", -100, 10_000),
          new FigureField("age60", "part-60-ans-medecin-generaliste", 0, 100),
          new FigureField("pop", "population", 0, 10_000_000));

  static final List<StructureField> STRUCTURES =
      List.of(
          new StructureField("msp", 10),
          new StructureField("pharmacie", 5),
          new StructureField("hopital", 30),
          new StructureField("urgences", 30));

  static final int USUAL_KM = 40;
  private static final int FARTHEST_KM = 1_000;
  private static final int FARTHEST_STRUCTURE_KM = 150;
  private static final int LAST_PAGE = 1_000;
  private static final int NAMESAKES = 5;
  private static final Pattern LEVEL = Pattern.compile("[a-z-]{1,30}");

  static FindQuery of(Request request, SiteRelease release) {
    String raw = request.rawQuery();
    Parameters parameters = request.parameters(names());
    Atlas atlas = release.release().atlas();
    List<Profession> professions = atlas.zonings().rules().professions();
    boolean asked = raw != null && !raw.isEmpty();
    String typed = parameters.text("lieu", SearchPage.LONGEST).orElse("");
    List<Commune> found = typed.isEmpty() ? List.of() : communes(typed, release);
    Set<String> levels =
        new LinkedHashSet<>(
            parameters.codes("niveau", LEVEL, "un niveau de zonage, comme zip", 20));
    return new FindQuery(
        asked,
        new Wishes(
            parameters
                .choice("profession", professions, Profession::id)
                .orElse(professions.getFirst()),
            asked ? levels : Set.of("zip", "zac"),
            parameters.choice("region", atlas.regions().all(), Region::code),
            found.stream().findFirst(),
            parameters.integer("km", USUAL_KM, 1, FARTHEST_KM),
            figures(parameters, release),
            structures(parameters, release)),
        typed,
        found.stream().skip(1).limit(NAMESAKES).toList(),
        parameters.choice("tri", sorts(), s -> s).orElse("accord"),
        parameters.integer("page", 1, 1, LAST_PAGE));
  }

  private static String[] names() {
    List<String> names =
        new ArrayList<>(List.of("profession", "niveau", "region", "lieu", "km", "tri", "page"));
    for (FigureField field : FIGURES) {
      names.addAll(List.of(field.name(), field.name() + "-min", field.name() + "-max"));
    }
    for (StructureField field : STRUCTURES) {
      names.addAll(List.of(field.name(), field.name() + "-km"));
    }
    return names.toArray(String[]::new);
  }

  /** Every column, in both directions. */
  private static List<String> sorts() {
    List<String> columns = new ArrayList<>(List.of("accord", "nom", "niveau", "distance"));
    FIGURES.forEach(field -> columns.add(field.name()));
    STRUCTURES.forEach(field -> columns.add(field.name()));
    List<String> sorts = new ArrayList<>(columns);
    columns.forEach(column -> sorts.add("-" + column));
    return sorts;
  }

  private static List<Commune> communes(String typed, SiteRelease release) {
    List<Commune> communes = new ArrayList<>();
    for (Hit hit : release.search().find(typed, 30)) {
      if (hit.territory() instanceof Commune commune) {
        communes.add(commune);
      }
    }
    return communes;
  }

  private static List<FigureWish> figures(Parameters parameters, SiteRelease release) {
    List<FigureWish> wishes = new ArrayList<>();
    for (FigureField field : FIGURES) {
      wishes.add(
          new FigureWish(
              release.release().figures().catalogue().get(field.indicator()),
              number(parameters.decimal(field.name() + "-min", field.least(), field.greatest())),
              number(parameters.decimal(field.name() + "-max", field.least(), field.greatest())),
              parameters.integer(field.name(), 0, -FigureWish.HEAVIEST, FigureWish.HEAVIEST)));
    }
    return wishes;
  }

  private static double number(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }

  private static List<StructureWish> structures(Parameters parameters, SiteRelease release) {
    List<StructureWish> wishes = new ArrayList<>();
    for (StructureField field : STRUCTURES) {
      wishes.add(
          new StructureWish(
              release.around().kinds().get(field.name()),
              parameters.integer(field.name() + "-km", field.usualKm(), 1, FARTHEST_STRUCTURE_KM),
              parameters.integer(field.name(), 0, 0, FigureWish.HEAVIEST)));
    }
    return wishes;
  }

  /** The wishes as a query, the same for the same wishes; sort and page are left out. */
  String text() {
    StringBuilder query = new StringBuilder("?profession=").append(wishes.profession().id());
    wishes.levels().stream().sorted().forEach(level -> query.append("&niveau=").append(level));
    wishes.region().ifPresent(region -> query.append("&region=").append(region.code()));
    if (!placeText.isEmpty()) {
      query
          .append("&lieu=")
          .append(URLEncoder.encode(placeText, StandardCharsets.UTF_8))
          .append("&km=")
          .append((int) wishes.km());
    }
    for (int i = 0; i < FIGURES.size(); i++) {
      FigureWish wish = wishes.figures().get(i);
      String name = FIGURES.get(i).name();
      if (wish.weight() != 0) {
        query.append('&').append(name).append('=').append(wish.weight());
      }
      bound(query, name + "-min", wish.least());
      bound(query, name + "-max", wish.most());
    }
    for (int i = 0; i < STRUCTURES.size(); i++) {
      StructureWish wish = wishes.structures().get(i);
      if (wish.isAsked()) {
        String name = STRUCTURES.get(i).name();
        query.append('&').append(name).append('=').append(wish.weight());
        query.append('&').append(name).append("-km=").append((int) wish.km());
      }
    }
    return query.toString();
  }

  private static void bound(StringBuilder query, String name, double bound) {
    if (!Double.isNaN(bound)) {
      query.append('&').append(name).append('=').append(plain(bound));
    }
  }

  /** As an input field writes it; empty for no bound. */
  static String plain(double bound) {
    return Double.isNaN(bound) ? "" : Figures.plain(bound);
  }

  /** The column of the sort, without its direction. */
  String column() {
    return sort.startsWith("-") ? sort.substring(1) : sort;
  }

  boolean descending() {
    return sort.startsWith("-");
  }

  Optional<String> unknownPlace() {
    return placeText.isEmpty() || wishes.place().isPresent()
        ? Optional.empty()
        : Optional.of(placeText);
  }
}
