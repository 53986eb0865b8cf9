package fr.rezone.site;

import fr.rezone.release.Release;
import fr.rezone.release.table.Tables;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.aid.api.AidApi;
import fr.rezone.site.api.Api;
import fr.rezone.site.api.ApiContract;
import fr.rezone.site.api.AroundApi;
import fr.rezone.site.api.CatalogueApi;
import fr.rezone.site.contract.Contract;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.download.ExportApi;
import java.util.ArrayList;
import java.util.List;

/** Everything that programs may ask under {@code /api/v1}. */
public final class ApiRoutes {
  private ApiRoutes() {}

  public static Contract contract(SiteRelease site, Simulator simulator, ExportApi exports) {
    List<Operation> operations = new ArrayList<>(new Api(site).operations());
    operations.addAll(new CatalogueApi(site).operations());
    operations.addAll(new AroundApi(site).operations());
    operations.addAll(new AidApi(site, simulator).operations());
    operations.addAll(exports.operations());
    return ApiContract.of(operations);
  }

  /** The tables of a release, whose rows are made when asked for. */
  static Tables tables(Release release) {
    return Tables.of(release.atlas(), release.figures(), release.structures(), release.outlines());
  }
}
