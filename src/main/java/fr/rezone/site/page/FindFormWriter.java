package fr.rezone.site.page;

import fr.rezone.indicator.Figures;
import fr.rezone.site.French;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.find.FigureWish;
import fr.rezone.site.find.StructureWish;
import fr.rezone.site.view.LevelsInUse;
import fr.rezone.site.view.Promised;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Level;
import fr.rezone.territory.Part;
import fr.rezone.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fills the form of wishes. Thread-safe. */
final class FindFormWriter {
  private static final String[] DEGREES = {"", "un peu", "assez", "beaucoup"};
  private static final String[] IMPORTANCE = {
    "sans importance", "un peu", "important", "indispensable"
  };

  private final Atlas atlas;
  private final Figures figures;
  private final Promised<LevelsInUse> levels;

  FindFormWriter(SiteRelease release) {
    this.atlas = release.release().atlas();
    this.figures = release.release().figures();
    this.levels = release.levels();
  }

  FindForm write(FindQuery query) {
    return new FindForm(
        atlas.zonings().rules().professions().stream()
            .map(p -> new FindForm.Option(p.id(), p.label(), p.equals(query.wishes().profession())))
            .toList(),
        levels(query),
        regions(query),
        query.placeText(),
        French.typeset(placeNote(query)),
        query.others().stream().map(c -> alternative(query, c)).toList(),
        String.valueOf((int) query.wishes().km()),
        figures(query),
        structures(query));
  }

  private List<FindForm.Option> levels(FindQuery query) {
    return levels.get().of(query.wishes().profession()).stream()
        .map(
            level ->
                new FindForm.Option(
                    level.id(),
                    level.letters() + ", " + level.label(),
                    query.wishes().levels().contains(level.id())))
        .toList();
  }

  private List<FindForm.Option> regions(FindQuery query) {
    return atlas.regions().all().stream()
        .filter(region -> region.part() != Part.COM)
        .sorted(Comparator.comparing(Region::name))
        .map(
            region ->
                new FindForm.Option(
                    region.code(),
                    region.name(),
                    query.wishes().region().filter(region::equals).isPresent()))
        .toList();
  }

  private String placeNote(FindQuery query) {
    return query
        .wishes()
        .place()
        .map(place -> "Lieu compris : " + named(place) + ".")
        .orElse(
            query.unknownPlace().isPresent()
                ? "Aucune commune ne porte ce nom ou ce code postal : vérifiez l’orthographe."
                : "");
  }

  private String named(Commune commune) {
    return commune.name()
        + atlas
            .departements()
            .find(commune.departement())
            .map(Departement::name)
            .map(name -> " (" + name + ")")
            .orElse("");
  }

  private FindForm.Alternative alternative(FindQuery query, Commune commune) {
    FindQuery other =
        new FindQuery(true, query.wishes(), commune.code(), List.of(), query.sort(), 1);
    return new FindForm.Alternative(named(commune), "/trouver" + other.text());
  }

  private List<FindForm.FigureField> figures(FindQuery query) {
    List<FindForm.FigureField> fields = new ArrayList<>();
    for (int i = 0; i < FindQuery.FIGURES.size(); i++) {
      FigureWish wish = query.wishes().figures().get(i);
      if (!figures.isKnown(wish.indicator())
          || figures.column(wish.indicator(), Level.TVS).isEmpty()) {
        continue; // no territory has it in this release
      }
      List<FindForm.Option> high = new ArrayList<>();
      List<FindForm.Option> low = new ArrayList<>();
      for (int w = 1; w <= FigureWish.HEAVIEST; w++) {
        high.add(degree(w, "élevé", wish));
        low.add(degree(-w, "bas", wish));
      }
      fields.add(
          new FindForm.FigureField(
              FindQuery.FIGURES.get(i).name(),
              wish.indicator().shortLabel(),
              wish.indicator().unit(),
              high,
              low,
              wish.weight() == 0,
              FindQuery.plain(wish.least()),
              FindQuery.plain(wish.most()),
              wish.indicator().decimals() == 0 ? "1" : "0.1"));
    }
    return fields;
  }

  private static FindForm.Option degree(int weight, String end, FigureWish wish) {
    return new FindForm.Option(
        String.valueOf(weight), end + ", " + DEGREES[Math.abs(weight)], wish.weight() == weight);
  }

  private List<FindForm.StructureField> structures(FindQuery query) {
    List<FindForm.StructureField> fields = new ArrayList<>();
    for (int i = 0; i < FindQuery.STRUCTURES.size(); i++) {
      StructureWish wish = query.wishes().structures().get(i);
      List<FindForm.Option> weights = new ArrayList<>();
      for (int w = 0; w <= FigureWish.HEAVIEST; w++) {
        weights.add(new FindForm.Option(String.valueOf(w), IMPORTANCE[w], wish.weight() == w));
      }
      fields.add(
          new FindForm.StructureField(
              FindQuery.STRUCTURES.get(i).name(),
              wish.kind().label(),
              weights,
              String.valueOf((int) wish.km())));
    }
    return fields;
  }
}
