package fr.rezone.site.aid.page;

import fr.rezone.aid.Simulation;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.OpenQuestion;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.French;
import fr.rezone.site.Link;
import fr.rezone.site.aid.Fact;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectPlace;
import fr.rezone.site.aid.ProjectPlaces;
import fr.rezone.site.aid.ProjectReader;
import fr.rezone.site.search.Hit;
import fr.rezone.site.view.Contexts;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.ZoneLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what the form shows: the place, then only the questions still worth asking, by block. */
final class FormBuilder {
  /** Blocks in reading order: id, title, lead, folded. */
  private enum Group {
    LIEU("lieu", "Le lieu", "", false),
    ESSENTIEL("essentiel", "Votre projet", "", false),
    MONTANTS("montants", "Pour calculer les montants", "", false),
    EN_COURS("en-cours", "Votre contrat en cours", "", false),
    CONGE("conge", "Un congé", "Maternité, adoption, paternité.", true),
    COLLECTIVITE(
        "collectivite",
        "L’aide d’une collectivité",
        "Commune, intercommunalité, département, région.",
        true),
    ETUDES("etudes", "Vos études", "", true),
    RETRAITE("retraite", "Retraite et activité", "", true),
    FISCAL(
        "fiscal",
        "Impôts et cotisations",
        "Ces avantages s’ajoutent aux aides sans entrer dans le total.",
        true),
    REGLAGES("reglages", "Réglages", "", true);

    final String id;
    final String title;
    final String lead;
    final boolean folded;

    Group(String id, String title, String lead, boolean folded) {
      this.id = id;
      this.title = title;
      this.lead = lead;
      this.folded = folded;
    }
  }

  /** What the rest depends on most: asked first when the data do not say it. */
  private static final Set<String> FIRST_FACTS =
      Set.of(
          "zone", "zone_tvs", "qpv", "zone_qpv", "zip_plus", "cabinet_principal_zone", "zone_pts");

  private static final int MOST_PURPOSES = 3;

  private final Atlas atlas;
  private final Project project;
  private final Simulation simulation;
  private final Fields fields;

  FormBuilder(Atlas atlas, Project project, Simulation simulation) {
    this.atlas = atlas;
    this.project = project;
    this.simulation = simulation;
    fields = new Fields(project);
  }

  /**
   * @param comparing questions that a regime near the date would ask, with the purpose told
   */
  FormView build(Map<Question, String> comparing, String searched, List<Hit> hits) {
    List<FormView.Found> found = new ArrayList<>();
    for (Hit hit : hits) {
      ProjectPlaces.idOf(hit.territory().level(), hit.territory().code())
          .ifPresent(
              id ->
                  found.add(
                      new FormView.Found(
                          hit.territory().name(),
                          Contexts.of(atlas, hit),
                          SimulatorPage.PATH + project.query().with(ProjectReader.PLACE, id))));
    }
    Map<String, String> kept = project.query().values();
    kept.remove(ProjectReader.PLACE);
    return new FormView(
        Optional.ofNullable(project.place()).map(this::place),
        project.faults().getOrDefault(ProjectReader.PLACE, ""),
        searched,
        found,
        project.date().toString(),
        project.faults().getOrDefault(ProjectReader.DATE, ""),
        blocks(comparing),
        kept);
  }

  private FormView.Place place(ProjectPlace place) {
    List<Link> parts = new ArrayList<>();
    boolean several =
        place.territory() instanceof Tvs && project.facts().find("zone_tvs").isEmpty();
    if (several && place.communes().size() > 1) {
      place
          .communes()
          .forEach(
              commune ->
                  parts.add(
                      new Link(
                          commune.name(),
                          SimulatorPage.PATH
                              + project
                                  .query()
                                  .with(ProjectReader.PLACE, "commune:" + commune.code()))));
    }
    String kind =
        switch (place.territory().level()) {
          case TVS -> "Territoire de vie-santé";
          case QUARTIER -> "Quartier prioritaire";
          default -> place.id().startsWith("point:") ? "Point de la carte" : "Commune";
        };
    return new FormView.Place(
        place.id(),
        place.name(),
        kind,
        Urls.of(place.territory()),
        SimulatorPage.PATH + project.query().with(ProjectReader.PLACE, ""),
        chip(),
        project.facts().notes(),
        parts);
  }

  /** The level of the point when it is known, given or deduced. */
  private Optional<FormView.Chip> chip() {
    Optional<String> level =
        project.answers().find("zone").or(() -> project.answers().find("zone_tvs"));
    return level.flatMap(
        id ->
            atlas
                .zonings()
                .rules()
                .methods(atlas.zonings().rules().professions().getFirst())
                .stream()
                .flatMap(method -> method.levels().stream())
                .filter((ZoneLevel zone) -> zone.id().equals(id))
                .findFirst()
                .map(zone -> new FormView.Chip(zone.letters(), zone.label(), zone.token())));
  }

  private List<Block> blocks(Map<Question, String> comparing) {
    Map<Question, String> asked = new LinkedHashMap<>();
    for (OpenQuestion open : simulation.questions()) {
      asked.put(open.question(), purpose(open));
    }
    comparing.forEach(asked::putIfAbsent);
    for (String key : project.given().keySet()) {
      asked.putIfAbsent(project.answers().questionnaire().get(key), "");
    }
    List<Question> inOrder =
        asked.keySet().stream()
            .sorted(java.util.Comparator.comparingInt(Question::slot))
            .filter(question -> project.facts().find(question.key()).isEmpty())
            .toList();
    List<Block> blocks = new ArrayList<>();
    for (Group group : Group.values()) {
      List<Question> questions =
          inOrder.stream().filter(question -> question.block().equals(group.id)).toList();
      if (group == Group.LIEU) {
        place(questions, asked, blocks);
      } else if (!questions.isEmpty()) {
        blocks.add(
            new Block(
                group.id,
                group.title,
                group.lead,
                group.folded,
                isTouched(questions),
                ask(questions, asked)));
      }
    }
    return blocks;
  }

  /** First what everything depends on; folded, the rest and what the data say. */
  private void place(List<Question> questions, Map<Question, String> asked, List<Block> blocks) {
    List<Question> first =
        questions.stream().filter(question -> FIRST_FACTS.contains(question.key())).toList();
    if (!first.isEmpty()) {
      blocks.add(new Block(Group.LIEU.id, Group.LIEU.title, "", false, false, ask(first, asked)));
    }
    List<Question> rest = questions.stream().filter(question -> !first.contains(question)).toList();
    List<Field> all =
        Stream.concat(
                ask(rest, asked).stream(),
                project.facts().facts().stream()
                    .filter(fact -> !fact.question().key().equals("tvs_regions"))
                    .map(fields::correct))
            .toList();
    boolean touched =
        isTouched(rest) || isTouched(project.facts().facts().stream().map(Fact::question).toList());
    if (!all.isEmpty()) {
      blocks.add(
          new Block(
              "precisions",
              project.place() == null ? "Le lieu en détail" : "Compléter ou corriger le lieu",
              "Ce que les données ne disent pas, et ce qu’elles disent, avec leur source.",
              true,
              touched,
              all));
    }
  }

  private List<Field> ask(List<Question> questions, Map<Question, String> asked) {
    return questions.stream()
        .map(question -> fields.ask(question, asked.getOrDefault(question, "")))
        .toList();
  }

  private boolean isTouched(List<Question> questions) {
    return questions.stream().anyMatch(question -> project.given().containsKey(question.key()));
  }

  /** Which aids wait for the answer, so that one knows why it is asked. */
  private static String purpose(OpenQuestion open) {
    boolean decides = !open.decides().isEmpty();
    List<String> names =
        (decides ? open.decides() : open.refines())
            .stream().map(Aid::shortName).distinct().toList();
    String list = French.list(names.stream().limit(MOST_PURPOSES).toList());
    int more = names.size() - MOST_PURPOSES;
    return (decides ? "Décide de : " : "Précise le montant de : ")
        + (more > 0
            ? String.join(", ", names.subList(0, MOST_PURPOSES))
                + " et "
                + French.count(more, "autre", "autres")
            : list)
        + ".";
  }
}
