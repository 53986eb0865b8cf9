package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.DataTable;
import fr.rezone.site.FigureCard;
import fr.rezone.site.French;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.page.Portrait.Choice;
import fr.rezone.site.page.Portrait.Panel;
import fr.rezone.site.page.Portrait.Section;
import fr.rezone.site.page.PortraitPanels.Item;
import fr.rezone.site.view.FigureView;
import fr.rezone.source.table.Breakdown;
import fr.rezone.source.table.CountedProfession;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.source.table.Modality;
import fr.rezone.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes who practises in a territory, for whom and how much. Thread-safe. */
final class PortraitWriter {
  /** The parameter that chooses a profession. */
  static final String PARAMETER = "metier";

  private final SiteRelease release;
  private final Figures figures;
  private final PortraitPanels panels;
  private final PortraitTrends trends;
  private final MeasureCatalogue vocabulary = MeasureCatalogue.load();
  private final List<CountedProfession> professions;

  PortraitWriter(SiteRelease release) {
    this.release = release;
    this.figures = release.release().figures();
    this.panels = new PortraitPanels(release);
    this.trends = new PortraitTrends(release);
    this.professions =
        vocabulary.professions().stream()
            .filter(
                p ->
                    Stream.of("nombre-", "part-60-ans-", "part-femmes-")
                        .anyMatch(word -> known(word + p.id()).isPresent()))
            .toList();
  }

  /** The profession that a request asks for, general practitioners when it says nothing. */
  CountedProfession asked(Parameters parameters) {
    return parameters
        .choice(PARAMETER, vocabulary.professions(), CountedProfession::id)
        .orElse(vocabulary.professions().getFirst());
  }

  /**
   * @param address of the sheet with what its links must keep, to which the choice is added
   */
  Portrait of(Territory territory, CountedProfession profession, String address) {
    String joint = address.indexOf('?') < 0 ? "?" : "&";
    List<Choice> choices =
        professions.size() < 2
            ? List.of()
            : professions.stream()
                .map(
                    p ->
                        new Choice(
                            capital(p.shortLabel()),
                            address + joint + PARAMETER + "=" + p.id() + "#professionnels",
                            p.equals(profession)))
                .toList();
    return new Portrait(
        choices,
        List.of(
            professionals(territory, profession),
            patients(territory, profession),
            activity(territory, profession),
            evolution(territory, profession)));
  }

  private Section professionals(Territory territory, CountedProfession profession) {
    List<Panel> drawn = new ArrayList<>();
    List<Item> ages = parts(territory, profession, "professionnels", "age", "part-age-");
    if (!ages.isEmpty()) {
      drawn.add(panels.pyramid("ages", "Âge des " + profession.label(), territory, ages));
    }
    add(
        drawn,
        territory,
        "secteurs",
        "Secteur conventionnel",
        parts(territory, profession, "professionnels", "secteur", "part-secteur-"));
    add(
        drawn,
        territory,
        "modes",
        "Mode d’exercice",
        parts(territory, profession, "professionnels", "mode", "part-mode-"));
    List<Item> counts =
        professions.stream()
            .flatMap(
                p ->
                    known("nombre-" + p.id()).stream()
                        .map(i -> new Item(capital(p.label()), view(i, territory))))
            .toList();
    List<String> lacking = new ArrayList<>();
    if (drawn.stream().noneMatch(p -> p.id().equals("ages"))) {
      lacking.add("l’âge");
    }
    if (hasSectors(profession) && drawn.stream().noneMatch(p -> p.id().equals("secteurs"))) {
      lacking.add("le secteur");
    }
    if (drawn.stream().noneMatch(p -> p.id().equals("modes"))) {
      lacking.add("le mode d’exercice");
    }
    List<FigureCard> cards =
        cards(territory, profession, "nombre-", "part-60-ans-", "age-moyen-", "part-femmes-");
    Optional<DataTable> table =
        counts.isEmpty()
            ? Optional.empty()
            : Optional.of(panels.table("Professionnels en exercice", territory, counts));
    return new Section(
        "professionnels",
        "Professionnels",
        missing(lacking, "des " + profession.label()),
        cards,
        drawn,
        table);
  }

  private static boolean hasSectors(CountedProfession profession) {
    return profession.id().startsWith("medecin");
  }

  private Section patients(Territory territory, CountedProfession profession) {
    List<Panel> drawn = new ArrayList<>();
    add(
        drawn,
        territory,
        "patients-ages",
        "Âge des patients",
        parts(territory, profession, "patients", "age", "patients-age-"));
    List<Item> profile = new ArrayList<>();
    item(profile, territory, "patients-femmes-" + profession.id(), "femmes");
    item(
        profile,
        territory,
        "patients-exoneres-" + profession.id(),
        "exonérés du ticket modérateur");
    item(profile, territory, "patients-c2s-" + profession.id(), "bénéficiaires de la C2S");
    item(
        profile,
        territory,
        "patients-sans-medecin-traitant-" + profession.id(),
        "sans médecin traitant");
    add(drawn, territory, "patients-profil", "Profil des patients", profile);
    List<String> lacking = new ArrayList<>();
    if (drawn.stream().noneMatch(p -> p.id().equals("patients-ages"))) {
      lacking.add("l’âge");
    }
    if (profile.isEmpty()) {
      lacking.addAll(List.of("l’exonération", "la complémentaire santé solidaire"));
    }
    return new Section(
        "patientele",
        "Patientèle",
        physiciansOnly(profession, missing(lacking, "des patients")),
        cards(territory, profession, "patients-par-", "patients-"),
        drawn,
        Optional.empty());
  }

  private Section activity(Territory territory, CountedProfession profession) {
    List<Panel> drawn = new ArrayList<>();
    List<Item> acts = parts(territory, profession, "actes", "acte", "part-acte-");
    add(drawn, territory, "actes", "Actes par nature", acts);
    return new Section(
        "activite",
        "Activité",
        physiciansOnly(
            profession,
            missing(
                acts.isEmpty() ? List.of("les actes cliniques et techniques") : List.of(),
                "des " + profession.label())),
        cards(
            territory,
            profession,
            "actes-cliniques-par-",
            "actes-techniques-par-",
            "honoraires-moyens-"),
        drawn,
        Optional.empty());
  }

  private Section evolution(Territory territory, CountedProfession profession) {
    List<Panel> drawn = new ArrayList<>();
    boolean physicians = profession.id().equals("medecin-generaliste");
    Stream.of("nombre-", "patients-par-", "part-60-ans-", "actes-cliniques-par-")
        .map(word -> word + profession.id())
        .forEach(id -> trend(drawn, id, territory));
    if (physicians && known("nombre-" + profession.id()).isEmpty()) {
      trend(drawn, "generalistes", territory);
    }
    return new Section(
        "evolution",
        "Évolution",
        drawn.isEmpty()
            ? "Aucune source de cette version ne donne plusieurs années à ce niveau."
            : "",
        List.of(),
        drawn,
        Optional.empty());
  }

  private void trend(List<Panel> drawn, String id, Territory territory) {
    known(id).flatMap(i -> trends.panel(i, territory)).ifPresent(drawn::add);
  }

  /** Patients and acts are those of physicians, whatever the tables. */
  private static String physiciansOnly(CountedProfession profession, String otherwise) {
    return hasSectors(profession)
        ? otherwise
        : "Les patients et les actes ne sont comptés que pour les médecins généralistes et spécialistes.";
  }

  private String missing(List<String> lacking, String whose) {
    if (lacking.isEmpty()) {
      return "";
    }
    return "Non publié à ce niveau par les données ouvertes : "
        + French.list(lacking)
        + " "
        + whose
        + ". "
        + (figures.counts().isEmpty()
            ? "L’Assurance maladie et les agences régionales de santé les connaissent ; cette version n’a reçu d’elles aucune table."
            : "Les tables reçues dans cette version ne les donnent pas.");
  }

  private List<Item> parts(
      Territory territory,
      CountedProfession profession,
      String measure,
      String breakdown,
      String prefix) {
    Breakdown parts =
        vocabulary.measure(measure).flatMap(m -> m.breakdown(breakdown)).orElseThrow();
    List<Item> items = new ArrayList<>();
    for (Modality modality : parts.modalities()) {
      item(items, territory, prefix + modality.id() + "-" + profession.id(), modality.label());
    }
    return items;
  }

  private void item(List<Item> items, Territory territory, String id, String label) {
    known(id).ifPresent(i -> items.add(new Item(label, view(i, territory))));
  }

  private void add(
      List<Panel> drawn, Territory territory, String id, String title, List<Item> items) {
    if (items.stream().anyMatch(PortraitWriter::isWorthDrawing)) {
      drawn.add(panels.bars(id, title, territory, items));
    }
  }

  private static boolean isWorthDrawing(Item item) {
    return item.view().figure() instanceof Figure.Published
        || item.view().figure() instanceof Figure.Secret
        || item.view().standIn().isPresent();
  }

  private List<FigureCard> cards(
      Territory territory, CountedProfession profession, String... words) {
    return Stream.of(words)
        .flatMap(word -> known(word + profession.id()).stream())
        .map(i -> view(i, territory))
        .filter(v -> isWorthDrawing(new Item("", v)))
        .map(FigureCards::card)
        .toList();
  }

  private FigureView view(Indicator indicator, Territory territory) {
    return release.figurer().view(indicator, territory);
  }

  private Optional<Indicator> known(String id) {
    return figures.catalogue().find(id).filter(figures::isKnown);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
  }
}
