package fr.rezone.site.contract;

import fr.rezone.site.http.Router;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of operations that belong together: one document describes them. Immutable.
 *
 * @param title French
 * @param description French; blank lines part paragraphs
 * @param version of the interface, not of the data
 * @param groups French headings in order, each with a sentence
 */
public record Contract(
    String title,
    String description,
    String version,
    List<Group> groups,
    List<Operation> operations) {

  /** A heading under which operations are listed. */
  public record Group(String name, String description) {}

  public Contract {
    groups = List.copyOf(groups);
    operations = List.copyOf(operations);
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>(groups.stream().map(Group::name).toList());
    for (Operation operation : operations) {
      if (operation.id().isEmpty() || !ids.add(operation.id())) {
        throw new IllegalArgumentException("no id of its own: " + operation.template());
      }
      if (!names.contains(operation.group())) {
        throw new IllegalArgumentException("no such group: " + operation.template());
      }
      if (operation.answers().isEmpty()) {
        throw new IllegalArgumentException("no answer declared: " + operation.template());
      }
    }
  }

  public void addTo(Router.Builder router) {
    operations.forEach(operation -> router.add(operation.route()));
  }

  /** The operations of a heading, in the order in which they were declared. */
  public List<Operation> in(Group group) {
    return operations.stream().filter(o -> o.group().equals(group.name())).toList();
  }
}
