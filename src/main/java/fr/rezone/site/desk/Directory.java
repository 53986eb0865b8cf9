package fr.rezone.site.desk;

import fr.rezone.site.operator.Operator;
import fr.rezone.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who helps, nationally and in each région: what is shipped, with what the operator's file of the
 * same name says instead. Immutable.
 */
public final class Directory {
  /** Name of the file, shipped and of the operator. */
  public static final String FILE = "guichet-unique.yml";

  private final Map<String, Contact> national;
  private final Map<String, Region> regions;
  private final List<Step> steps;
  private final Contact presentation;

  private Directory(
      Map<String, Contact> national,
      Map<String, Region> regions,
      List<Step> steps,
      Contact presentation) {
    this.national = national;
    this.regions = regions;
    this.steps = steps;
    this.presentation = presentation;
  }

  /** What is proper to a région. */
  record Region(Map<String, Contact> contacts, List<Meeting> meetings) {
    Region with(Region other) {
      Map<String, Contact> all = new LinkedHashMap<>(contacts);
      all.putAll(other.contacts);
      return new Region(all, other.meetings.isEmpty() ? meetings : other.meetings);
    }
  }

  /**
   * What is shipped, corrected by the operator.
   *
   * @throws fr.rezone.yaml.YamlException if the operator's file says what it may not
   */
  public static Directory load(Operator operator) {
    Directory shipped = of(YamlNode.resource(Directory.class, FILE));
    return operator.file(FILE).map(shipped::with).orElse(shipped);
  }

  private static Directory of(YamlNode root) {
    DirectoryReader reader = new DirectoryReader(Map.of());
    Map<String, Contact> national = reader.services(root.get("services"));
    return new Directory(
        national,
        new DirectoryReader(national).regions(root.get("regions")),
        reader.steps(root.get("etapes"), national.keySet()),
        reader.contact("presentation", root.get("presentation")));
  }

  private Directory with(YamlNode root) {
    DirectoryReader.check(root);
    Map<String, Contact> all = new LinkedHashMap<>(national);
    root.find("services").ifPresent(node -> all.putAll(new DirectoryReader(all).services(node)));
    Map<String, Region> places = new LinkedHashMap<>(regions);
    root.find("regions")
        .ifPresent(
            node ->
                new DirectoryReader(all)
                    .regions(node)
                    .forEach((code, region) -> places.merge(code, region, Region::with)));
    return new Directory(
        all,
        places,
        root.find("etapes")
            .map(node -> new DirectoryReader(all).steps(node, all.keySet()))
            .orElse(steps),
        root.find("presentation")
            .map(node -> new DirectoryReader(all).contact("presentation", node))
            .orElse(presentation));
  }

  /** The contact of a service in a région, or the national one. */
  public Optional<Contact> contact(String service, String region) {
    Region own = regions.get(region);
    Contact regional = own == null ? null : own.contacts().get(service);
    return Optional.ofNullable(regional == null ? national.get(service) : regional);
  }

  /** All contacts of a région, the regional in place of the national, in the order of the file. */
  public List<Contact> contacts(String region) {
    Map<String, Contact> all = new LinkedHashMap<>(national);
    Region own = regions.get(region);
    if (own != null) {
      all.putAll(own.contacts());
    }
    return List.copyOf(all.values());
  }

  /** Those that hold everywhere. */
  public List<Contact> national() {
    return List.copyOf(national.values());
  }

  public List<Meeting> meetings(String region) {
    Region own = regions.get(region);
    return own == null ? List.of() : own.meetings();
  }

  public List<Step> steps() {
    return steps;
  }

  /** The presentation video. */
  public Contact presentation() {
    return presentation;
  }

  /** Every contact there is, for those who check addresses. */
  public List<Contact> all() {
    List<Contact> all = new ArrayList<>(national.values());
    regions.values().forEach(region -> all.addAll(region.contacts().values()));
    all.add(presentation);
    return all;
  }
}
