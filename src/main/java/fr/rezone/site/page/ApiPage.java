package fr.rezone.site.page;

import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.api.ApiContract;
import fr.rezone.site.contract.Contract;
import fr.rezone.site.contract.ContractPage;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import java.util.List;

/** The interface for programs, to read. Safe to share between threads. */
public final class ApiPage {
  public static final String PATH = "/api";

  private final SiteRelease release;
  private final Contract contract;

  public ApiPage(SiteRelease release, Contract contract) {
    this.release = release;
    this.contract = contract;
  }

  /** {@code GET /api}. */
  public Response handle(Request request) {
    request.parameters();
    return Response.html(write());
  }

  private String write() {
    return ContractPage.render(
        Page.of(
                release.site(),
                "Interface pour les programmes",
                "Tout ce que montre le site, en JSON, en CSV et en GeoJSON, sans clé : adresses, paramètres, exemples à copier.")
            .in(PATH)
            .at(PATH)
            .withStyles("css/api.css"),
        contract,
        ApiContract.DOCUMENT,
        List.of(
            new ContractPage.Door(
                "OGC API – Features", "/ogc?f=html", "Pour QGIS, GDAL et les autres SIG."),
            new ContractPage.Door(
                "Fichiers à télécharger",
                "/donnees#telecharger",
                "GeoPackage, CSV, GeoJSON, PMTiles.")));
  }
}
