package fr.rezone.source.structure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of FINESS+ that are read. The published schema and the real file differ in the case of
 * some names, so names are matched without it.
 */
enum FinessField {
  SCHEMA_VERSION("schemaVersion"),
  GENERATED_AT("generatedAt"),
  PMEJ("pmej"),
  ENTITY_INFORMATION("informationsGeneralesPMEJ"),
  ENTITY_FINESS("numFinessPm"),
  ENTITY_NUMBER("numeroFiness"),
  ENTITY_NAME("denominationPm"),
  ENTITY_LONG_NAME("denominationLonguePmSmsse"),
  LEGAL_STATUS("statutJuridique"),
  ESTABLISHMENTS("ege"),
  INFORMATION("informationsGeneralesEGE"),
  FINESS("numFinessEge"),
  SIRET("siret"),
  SHORT_NAME("nomEgeCourt"),
  LONG_NAME("nomEgeLong"),
  OPENED("dateOuverture"),
  CLOSED("dateFermeture"),
  CATEGORY("categorieEntiteGeographiqueExercice"),
  STATE("etatObjet"),
  UPDATED("dateDerniereMaj"),
  ADDRESSES("adresse"),
  USAGE("usageAdresse"),
  STREET_NUMBER("numeroVoie"),
  STREET_TYPE("typeVoie"),
  STREET_NAME("libelleVoie"),
  PLACE("lieuDit"),
  COMMUNE("cogCommune"),
  TOWN("ligneAcheminement"),
  LINE_FOUR("ligneQuatre"),
  POSTAL_CODE("codePostal"),
  POSITION("coordonneesGeographique"),
  POSITION_PLURAL("coordonneesGeographiques"),
  X("coordonneeX"),
  Y("coordonneeY"),
  LATITUDE("directionLatitude"),
  LONGITUDE("directionLongitude"),
  CODE("code"),
  OTHER("");

  private static final Map<String, FinessField> BY_LOWER_NAME = new HashMap<>();

  static {
    for (FinessField field : values()) {
      BY_LOWER_NAME.put(field.published.toLowerCase(Locale.ROOT), field);
    }
  }

  private final String published;

  FinessField(String published) {
    this.published = published;
  }

  /** Remembers the names met, to look each of them up once. Confined to one thread. */
  static final class Names {
    /** A real file has some sixty names; a hostile one must not fill the memory with its own. */
    private static final int MOST = 500;

    private final Map<String, FinessField> met = new HashMap<>();

    FinessField field(String name) {
      FinessField known = met.get(name);
      if (known != null) {
        return known;
      }
      FinessField field = BY_LOWER_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), OTHER);
      if (met.size() < MOST) {
        met.put(name, field);
      }
      return field;
    }
  }
}
