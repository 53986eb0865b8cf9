package fr.rezone.source;

import fr.rezone.source.fetch.Location;
import fr.rezone.yaml.YamlNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The official datasets that can be imported, from {@code catalogue.yml}, in the order in which
 * they are read.
 */
public final class Catalogue {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "producer",
          "page",
          "online",
          "mirror",
          "licence",
          "vintage",
          "required",
          "limitation",
          "series");

  private final Map<String, Dataset> datasets;

  private Catalogue(Map<String, Dataset> datasets) {
    this.datasets = datasets;
  }

  /** The catalogue shipped with the application. */
  public static Catalogue load() {
    return from(YamlNode.resource(Catalogue.class, "catalogue.yml"));
  }

  static Catalogue from(YamlNode root) {
    Map<String, Dataset> datasets = new LinkedHashMap<>();
    for (YamlNode node : root.get("datasets").items()) {
      node.allow(KEYS);
      Dataset dataset =
          new Dataset(
              node.text("id"),
              node.text("title"),
              node.text("producer"),
              node.text("page"),
              node.find("online").map(Catalogue::online),
              node.text("mirror"),
              node.text("licence"),
              node.text("vintage"),
              node.get("required").isTrue(),
              node.text("limitation"),
              node.find("series").map(YamlNode::isTrue).orElse(false));
      if (datasets.put(dataset.id(), dataset) != null) {
        throw node.fault("le jeu « " + dataset.id() + " » est décrit deux fois");
      }
    }
    return new Catalogue(datasets);
  }

  private static Location online(YamlNode node) {
    node.allow(Set.of("url", "dataset", "match", "format"));
    if (node.find("url").isPresent()) {
      return new Location.Direct(URI.create(node.text("url")));
    }
    return new Location.DataGouv(
        node.text("dataset"), Pattern.compile(node.text("match")), node.text("format"));
  }

  public List<Dataset> datasets() {
    return List.copyOf(datasets.values());
  }

  /** The same with one dataset described otherwise: an operator's tables describe themselves. */
  public Catalogue with(Dataset dataset) {
    Map<String, Dataset> all = new LinkedHashMap<>(datasets);
    all.replace(dataset.id(), dataset);
    return new Catalogue(all);
  }

  public Optional<Dataset> find(String id) {
    return Optional.ofNullable(datasets.get(id));
  }

  public Dataset get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("unknown dataset " + id));
  }
}
