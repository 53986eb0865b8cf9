package fr.rezone.site.contract;

import fr.rezone.site.Html;
import fr.rezone.site.Page;
import fr.rezone.site.template.page.JteapiGenerated;
import java.util.List;
import java.util.Locale;

/** A contract to read, written from the same declarations as its document. */
public final class ContractPage {
  /** Stands for the address of the site until a script knows it. */
  static final String ORIGIN = "https://adresse-de-ce-site";

  /** Columns of figures are many and alike: the page says how they are made instead. */
  private static final int MOST_FIELDS = 40;

  /** What the template draws. */
  public record View(
      Page page,
      List<String> paragraphs,
      String document,
      List<Door> more,
      List<Section> sections,
      List<Form> forms) {}

  /** Another page worth a look, with a few words. */
  public record Door(String label, String path, String words) {}

  /** The operations of a heading. */
  public record Section(String id, String title, String description, List<Entry> entries) {}

  /** One operation. */
  public record Entry(
      String id,
      String method,
      String template,
      String title,
      String text,
      List<Line> parameters,
      List<Line> body,
      List<Line> answers,
      List<Sample> samples) {}

  /**
   * A name, what it is, and what it means.
   *
   * @param form name of the object behind it; empty for none
   */
  public record Line(String name, String type, String form, String text) {}

  /**
   * A request to copy.
   *
   * @param path empty when a browser cannot follow it as a link
   */
  public record Sample(String title, String command, String path) {}

  /**
   * An object.
   *
   * @param left how many fields are not shown
   */
  public record Form(String name, String text, List<Line> fields, int left) {}

  private ContractPage() {}

  /**
   * @param document where the OpenAPI document is
   * @param more other pages worth a look
   */
  public static String render(Page page, Contract contract, String document, List<Door> more) {
    View view =
        new View(
            page.withScripts("js/api.mjs"),
            List.of(contract.description().split("\n\n", -1)),
            document,
            more,
            contract.groups().stream()
                .map(
                    group ->
                        new Section(
                            "groupe-" + (contract.groups().indexOf(group) + 1),
                            group.name(),
                            group.description(),
                            contract.in(group).stream().map(ContractPage::entry).toList()))
                .toList(),
            SchemaWords.shapes(contract.operations()).stream().map(ContractPage::form).toList());
    return Html.render(out -> JteapiGenerated.render(out, null, view));
  }

  private static Entry entry(Operation operation) {
    List<Line> parameters =
        new java.util.ArrayList<>(
            operation.path().stream()
                .map(
                    part ->
                        new Line(
                            "{" + part.name() + "}",
                            part.values().isEmpty()
                                ? "texte, par exemple " + part.example()
                                : SchemaWords.of(new Schema.Text("", "", part.values())),
                            "",
                            part.description()))
                .toList());
    operation
        .query()
        .forEach(
            p ->
                parameters.add(
                    new Line(
                        p.name(),
                        SchemaWords.of(p.schema()) + (p.required() ? ", obligatoire" : ""),
                        "",
                        p.description())));
    Operation.Body body = operation.body();
    return new Entry(
        "operation-" + operation.id(),
        operation.method(),
        operation.template(),
        operation.title(),
        operation.text(),
        parameters,
        body == null
            ? List.of()
            : List.of(new Line("", "JSON", body.schema().name(), body.schema().description())),
        operation.answers().stream().map(ContractPage::answer).toList(),
        operation.examples().stream().map(example -> sample(operation, example)).toList());
  }

  private static Line answer(Operation.Answer answer) {
    String type = answer.type().replaceAll(";.*", "");
    Schema schema = answer.schema();
    return new Line(
        type,
        schema == null ? "" : SchemaWords.of(schema),
        schema == null ? "" : SchemaWords.shape(schema),
        "");
  }

  private static Sample sample(Operation operation, Operation.Example example) {
    boolean post = operation.method().equals("POST");
    String address = "'" + ORIGIN + example.address() + "'";
    return new Sample(
        example.title(),
        post
            ? "curl " + address + " -H 'Content-Type: application/json' -d '" + example.body() + "'"
            : "curl " + address,
        post ? "" : example.address());
  }

  private static Form form(Schema.Shape shape) {
    List<Line> fields =
        shape.fields().stream()
            .limit(MOST_FIELDS)
            .map(
                field ->
                    new Line(
                        field.name(),
                        SchemaWords.of(field.schema()) + (field.always() ? "" : ", facultatif"),
                        SchemaWords.shape(field.schema()),
                        field.description()))
            .toList();
    return new Form(
        shape.name(),
        shape.description(),
        fields,
        Math.max(0, shape.fields().size() - MOST_FIELDS));
  }

  /** {@code get}, for a class of the style sheet. */
  public static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
