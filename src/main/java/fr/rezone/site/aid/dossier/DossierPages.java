package fr.rezone.site.aid.dossier;

import fr.rezone.site.Html;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.aid.api.SimulationWriter;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.pdf.PdfPrinter;
import fr.rezone.site.template.JtedossierGenerated;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The file to take away, at the same address as the page with another ending. Thread-safe. */
public final class DossierPages {
  private final Simulator simulator;
  private final DossierBuilder builder;
  private final SimulationWriter json;
  private final PdfPrinter printer;

  public DossierPages(SiteRelease release, Simulator simulator, PdfPrinter printer) {
    this.printer = printer;
    this.simulator = simulator;
    builder = new DossierBuilder(release, simulator);
    json = new SimulationWriter(simulator);
  }

  public void addTo(Router.Builder router) {
    router.get("/simulateur/dossier.pdf", this::pdf).get("/simulateur/dossier.json", this::json);
  }

  private Response pdf(Request request) {
    Dossier dossier = builder.build(sound(request));
    String page = Html.render(out -> JtedossierGenerated.render(out, null, dossier));
    return new Response.Text(
        200,
        "application/pdf",
        ByteBuffer.wrap(printer.print(page)),
        CachePolicy.NO_STORE,
        "dossier-rezone.pdf");
  }

  private Response json(Request request) {
    return Response.json(json.write(sound(request)).toString(), CachePolicy.NO_STORE)
        .as("dossier-rezone.json");
  }

  private Project sound(Request request) {
    Project project = simulator.projects().read(request);
    if (!project.isSound()) {
      List<String> faults = new ArrayList<>();
      project.faults().forEach((name, fault) -> faults.add(name + "\u00a0: " + fault));
      throw ProblemException.badRequest(String.join(" ", faults));
    }
    return project;
  }
}
