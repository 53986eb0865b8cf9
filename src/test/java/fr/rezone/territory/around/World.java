package fr.rezone.territory.around;

import fr.rezone.source.structure.Activity;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.Ownership;
import fr.rezone.source.structure.PostalAddress;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Designation;
import fr.rezone.territory.FiscalZones;
import fr.rezone.territory.Level;
import fr.rezone.territory.Part;
import fr.rezone.territory.Places;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Recoding;
import fr.rezone.territory.Region;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.ZoningMethod;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.Zonings;
import fr.rezone.territory.outline.Grid;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.Outlines;
import fr.rezone.territory.structure.LegalEntity;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureCoverage;
import fr.rezone.territory.structure.StructureKinds;
import fr.rezone.territory.structure.Structures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Five square communes in a row on the 47th parallel, each a tenth of a degree wide, from 2.0 to
 * 2.5 degrees east:
 *
 * <pre>
 *   45001 HZ | 45002 HZ | 45003 ZAC | 45004 ZIP | 18005 ZIP
 *    1,000   |  3,000   |    500    |   2,000   |   4,000   inhabitants
 *   ------ TVS A ------ | ------- TVS B ------- | -- C --
 *   ---------------- Loiret (45) -------------- | Cher (18)
 * </pre>
 *
 * The register covers the Loiret only; the survey of hospitals covers both.
 */
public final class World {
  public static final StructureKinds KINDS = StructureKinds.load();
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final double STEP = 0.1;
  private static final double WEST = 2;
  private static final double SOUTH = 47;

  private World() {}

  /** The middle of the commune of that number, from 0. */
  public static GeoPoint middle(int number) {
    return new GeoPoint(WEST + STEP * number + STEP / 2, SOUTH + STEP / 2);
  }

  public static Atlas atlas() {
    ZoningRules rules = ZoningRules.load();
    Profession physicians = rules.professions().getFirst();
    ZoningMethod method = rules.methodAt(physicians, LocalDate.of(2025, 5, 31));
    @Nullable Designation[] levels = {
      // By code: 18005, then 45001 to 45004.
      designation(method, "ZIP"),
      designation(method, "HZ"),
      designation(method, "HZ"),
      designation(method, "ZAC"),
      designation(method, "ZIP")
    };
    return new Atlas(
        Places.of(List.of(new Region("24", "Centre-Val de Loire", Part.METRO))),
        Places.of(
            List.of(
                new Departement("45", "Loiret", "24", Part.METRO),
                new Departement("18", "Cher", "24", Part.METRO))),
        Places.of(List.of()),
        Places.of(
            List.of(
                commune("45001", "Aschères", "A", 1_000),
                commune("45002", "Artenay", "A", 3_000),
                commune("45003", "Briare", "B", 500),
                commune("45004", "Le Bardon", "B", 2_000),
                commune("18005", "Cosne", "C", 4_000))),
        Places.of(
            List.of(
                tvs("A", "Artenay", "45", List.of("45001", "45002"), 4_000),
                tvs("B", "Le Bardon", "45", List.of("45003", "45004"), 2_500),
                tvs("C", "Cosne", "18", List.of("18005"), 4_000))),
        Places.of(
            List.of(
                new Quartier("QN04501M", "Les Prés", List.of("45001")),
                new Quartier("QN04502M", "La Gare", List.of("45002")))),
        new Recoding(Set.of("45001", "45002", "45003", "45004", "18005"), Map.of()),
        new Zonings(
            rules, Map.of(physicians, levels), Map.of("QN04501M", designation(method, "ZIP"))),
        new FiscalZones(Map.of(), Set.of()));
  }

  private static Designation designation(ZoningMethod method, String raw) {
    return new Designation(method, method.findLevel(raw).orElseThrow(), Optional.empty());
  }

  private static Commune commune(String code, String name, String tvs, int population) {
    return new Commune(
        code,
        name,
        code.substring(0, 2),
        "24",
        Part.METRO,
        null,
        tvs,
        null,
        false,
        List.of(),
        List.of(),
        OptionalInt.of(population));
  }

  private static Tvs tvs(
      String code, String name, String departement, List<String> communes, int population) {
    return new Tvs(
        code, name, departement, "24", communes, List.of(departement), List.of("24"), population);
  }

  /** Outlines of communes, and of the first quarter: a hundredth of a degree in 45001. */
  public static Outlines outlines() {
    return Outlines.builder()
        .add(
            Level.COMMUNE,
            Grid.HUNDRED_THOUSANDTHS,
            List.of(
                square("18005", 4),
                square("45001", 0),
                square("45002", 1),
                square("45003", 2),
                square("45004", 3)))
        .add(
            Level.QUARTIER,
            Grid.HUNDRED_THOUSANDTHS,
            List.of(box("QN04501M", 2.02, 47.02, 2.03, 47.03)))
        .build();
  }

  private static Outline square(String code, int number) {
    double west = WEST + STEP * number;
    return box(code, west, SOUTH, west + STEP, SOUTH + STEP);
  }

  /** A box with its middle as label point. */
  public static Outline box(String code, double west, double south, double east, double north) {
    return new Outline(
        code,
        SHAPES.toGeometry(new Envelope(west, east, south, north)),
        new Coordinate((west + east) / 2, (south + north) / 2));
  }

  /**
   * A health house in the middle of 45002, a pharmacy somewhere in 45001, a hospital in the middle
   * of 18005, which also has emergencies.
   */
  public static Structures structures() {
    return new Structures(
        List.of(
            structure("450000001", "msp", "45002", middle(1)),
            structure("450000002", "pharmacie", "45001", null),
            structure("180000003", "hopital", "18005", middle(4)),
            structure("180000004", "urgences", "18005", middle(4))),
        new StructureCoverage(
            Set.of("45"), Set.of(Activity.find("urgences").orElseThrow()), true, Set.of()));
  }

  public static Structure structure(
      String id, String kind, String commune, @Nullable GeoPoint position) {
    return new Structure(
        id,
        true,
        "Structure " + id,
        List.of(KINDS.get(kind)),
        "",
        LegalEntity.UNKNOWN,
        Ownership.UNKNOWN,
        PostalAddress.UNKNOWN,
        commune,
        commune,
        position,
        Map.of(),
        null,
        List.of("finess"),
        null);
  }

  public static Centres centres() {
    Outlines outlines = outlines();
    return Centres.of(atlas(), code -> outlines.find(Level.COMMUNE, code));
  }

  public static NearestStructures nearest() {
    Outlines outlines = outlines();
    return NearestStructures.compute(
        centres(),
        structures(),
        code -> outlines.find(Level.COMMUNE, code).map(Centres::point),
        KINDS.all());
  }
}
