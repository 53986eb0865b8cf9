package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.Manifest;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.desk.Contact;
import fr.rezone.site.desk.Directory;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.operator.Origin;
import fr.rezone.site.pdf.PdfPrinter;
import fr.rezone.site.template.JteficheGenerated;
import fr.rezone.site.view.FigureView;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sheet of a territoire de vie-santé as a document to hand over: the essentials on the first A4
 * page, then the establishments and the communes. Safe to share between threads.
 */
public final class TvsPdf {
  private static final String NONE = "–";

  /** What the template draws. */
  public record Document(
      String name,
      String code,
      String lead,
      String origin,
      String path,
      String shortAddress,
      String release,
      String date,
      boolean demonstration,
      List<ZoneLine> zonings,
      String zoningSource,
      List<String> references,
      List<Line> figures,
      List<StructureList.Group> structures,
      String structureSource,
      List<Contact> contacts,
      List<Member> communes,
      List<Source> sources) {}

  /** A figure and the same in larger territories, in the order of the columns. */
  public record Line(String label, String here, List<String> beside, String period, String marks) {}

  /** A commune of the territory. */
  public record Member(String name, String code, String population, String level) {}

  /** A dataset, numbered as figures refer to it. */
  public record Source(int number, String text) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final StructureSection structures;
  private final Directory directory;
  private final PdfPrinter printer;

  public TvsPdf(SiteRelease release, Directory directory, PdfPrinter printer) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.structures = new StructureSection(release);
    this.directory = directory;
    this.printer = printer;
  }

  /** {@code GET /territoires/{code}.pdf}. */
  public Response handle(Request request) {
    request.parameters();
    String code = request.path("code");
    Tvs tvs =
        atlas
            .tvs()
            .find(code)
            .orElseThrow(() -> Unknown.territory("territoire de vie-santé", code, release));
    Document document = document(tvs, Origin.of(request, release.site().operator()));
    String page = Html.render(out -> JteficheGenerated.render(out, null, document));
    return new Response.Text(
        200,
        "application/pdf",
        ByteBuffer.wrap(printer.print(page)),
        CachePolicy.RELEASE,
        "rezone-territoire-" + tvs.code() + ".pdf");
  }

  private Document document(Tvs tvs, String origin) {
    Manifest manifest = release.release().manifest();
    List<Territory> containers = release.figurer().containers(tvs);
    List<String> sources = new ArrayList<>();
    List<Line> figures =
        release.figurer().main(tvs).stream()
            .filter(view -> !isForLarger(view.figure()))
            .map(view -> line(view, sources))
            .toList();
    StructureList list = structures.of(tvs);
    return new Document(
        tvs.name(),
        tvs.code(),
        French.count(tvs.communes().size(), "commune", "communes")
            + ", "
            + French.count(tvs.population(), "habitant", "habitants")
            + String.join("", containers.stream().map(c -> ", " + c.name()).toList())
            + ".",
        origin,
        Urls.of(tvs),
        Origin.spoken(origin) + Urls.dictated(tvs),
        manifest.id(),
        French.date(manifest.createdAt().atZone(ZoneId.of("Europe/Paris")).toLocalDate()),
        manifest.kind() == Manifest.Kind.DEMONSTRATION,
        ZoneLine.of(atlas, tvs),
        manifest.credit("zonages"),
        List.of("Département", "Région", "France"),
        figures,
        Stream.concat(list.main().stream(), list.more().stream()).toList(),
        list.source(),
        directory.contacts(tvs.region()),
        atlas.members(tvs).stream().map(this::member).toList(),
        numbered(sources));
  }

  private static boolean isForLarger(Figure figure) {
    return figure instanceof Figure.Missing(Figure.Reason reason) && reason == Figure.Reason.LEVEL;
  }

  private static Line line(FigureView view, List<String> sources) {
    Indicator indicator = view.indicator();
    return new Line(
        indicator.shortLabel() + (indicator.unit().isEmpty() ? "" : " (" + indicator.unit() + ")"),
        FigureCards.value(indicator, view.figure()),
        Stream.of(Level.DEPARTEMENT, Level.REGION, Level.FRANCE)
            .map(level -> beside(view, level))
            .toList(),
        view.vintage(),
        String.join(
            ", ",
            view.sources().stream()
                .map(source -> mark(sources, source.producer() + ", « " + source.title() + " »"))
                .toList()));
  }

  private static String beside(FigureView view, Level level) {
    return view.references().stream()
        .filter(reference -> reference.level() == level)
        .findFirst()
        .map(
            reference ->
                reference.figure() instanceof Figure.Published
                    ? FigureCards.value(view.indicator(), reference.figure())
                    : NONE)
        .orElse(NONE);
  }

  private static String mark(List<String> sources, String source) {
    if (!sources.contains(source)) {
      sources.add(source);
    }
    return String.valueOf(sources.indexOf(source) + 1);
  }

  private static List<Source> numbered(List<String> sources) {
    List<Source> all = new ArrayList<>();
    sources.forEach(source -> all.add(new Source(all.size() + 1, source)));
    return all;
  }

  private Member member(Commune commune) {
    Profession physicians = atlas.zonings().rules().professions().getFirst();
    return new Member(
        commune.name(),
        commune.code(),
        commune.population().isPresent()
            ? French.number(commune.population().getAsInt())
            : "inconnue",
        atlas.zoning(physicians, commune).map(d -> d.level().letters()).orElse("non zonée"));
  }
}
