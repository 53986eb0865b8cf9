package fr.rezone.indicator;

import fr.rezone.source.figure.AmeliRow;
import fr.rezone.source.figure.AplRow;
import fr.rezone.source.figure.DensityRow;
import fr.rezone.source.figure.StandardisedPopulationRow;
import fr.rezone.source.figure.TvsYearRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of open data from which figures are computed, as read. A list stays empty when its
 * source is not at hand. Mutable while reading, confined to one thread.
 */
public final class OpenData {
  private final List<AplRow> apl = new ArrayList<>();
  private final List<DensityRow> densities = new ArrayList<>();
  private final List<TvsYearRow> generalPractitioners = new ArrayList<>();
  private final List<StandardisedPopulationRow> standardisedPopulation = new ArrayList<>();

  private final List<AmeliRow> ages = new ArrayList<>();
  private final List<AmeliRow> sectors = new ArrayList<>();
  private final List<AmeliRow> patients = new ArrayList<>();
  private final List<AmeliRow> fees = new ArrayList<>();

  public void addAge(AmeliRow row) {
    ages.add(row);
  }

  public void addSector(AmeliRow row) {
    sectors.add(row);
  }

  public void addPatients(AmeliRow row) {
    patients.add(row);
  }

  public void addFees(AmeliRow row) {
    fees.add(row);
  }

  List<AmeliRow> ages() {
    return ages;
  }

  List<AmeliRow> sectors() {
    return sectors;
  }

  List<AmeliRow> patients() {
    return patients;
  }

  List<AmeliRow> fees() {
    return fees;
  }

  public void add(AplRow row) {
    apl.add(row);
  }

  public void add(DensityRow row) {
    densities.add(row);
  }

  public void add(TvsYearRow row) {
    generalPractitioners.add(row);
  }

  public void add(StandardisedPopulationRow row) {
    standardisedPopulation.add(row);
  }

  List<AplRow> apl() {
    return apl;
  }

  List<DensityRow> densities() {
    return densities;
  }

  List<TvsYearRow> generalPractitioners() {
    return generalPractitioners;
  }

  List<StandardisedPopulationRow> standardisedPopulation() {
    return standardisedPopulation;
  }
}
