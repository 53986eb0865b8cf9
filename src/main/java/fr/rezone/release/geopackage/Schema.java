package fr.rezone.release.geopackage;

import java.util.List;

/**
 * The fixed SQL of a GeoPackage.
 *
 * @see <a href="https://www.geopackage.org/spec130/#table_definition_sql">GeoPackage 1.3, annex
 *     C</a>
 */
final class Schema {
  /** "GPKG". */
  static final int APPLICATION_ID = 0x4750_4b47;

  static final int VERSION = 10_300;

  private Schema() {}

  private static final String WGS84_WKT =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
          + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
          + "AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
          + "AUTHORITY[\"EPSG\",\"4326\"]]";

  static final List<String> SYSTEM_TABLES =
      List.of(
          """
          CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)
          """,
          """
          INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
            ('WGS 84 geodetic', 4326, 'EPSG', 4326, '%s', 'longitude et latitude, degrés')
          """
              .formatted(WGS84_WKT),
          """
          CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
            description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
          """,
          """
          CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))
          """,
          """
          CREATE TABLE gpkg_extensions (
            table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
            definition TEXT NOT NULL, scope TEXT NOT NULL,
            CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
          """,
          """
          CREATE TABLE gpkg_data_columns (
            table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
            description TEXT, mime_type TEXT, constraint_name TEXT,
            CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
            CONSTRAINT gdc_tn UNIQUE (table_name, name))
          """,
          """
          CREATE TABLE gpkg_data_column_constraints (
            constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
            min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
            CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
          """,
          """
          INSERT INTO gpkg_extensions VALUES
            ('gpkg_data_columns', NULL, 'gpkg_schema',
             'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
            ('gpkg_data_column_constraints', NULL, 'gpkg_schema',
             'http://www.geopackage.org/spec130/#extension_schema', 'read-write')
          """);

  /** Keeps the index of table T in step for those who edit the file. */
  private static final List<String> INDEX_TRIGGERS =
      List.of(
          """
          CREATE TRIGGER rtree_T_geom_insert AFTER INSERT ON T
          WHEN (new.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
          BEGIN
            INSERT OR REPLACE INTO rtree_T_geom VALUES (
              NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
          END
          """,
          """
          CREATE TRIGGER rtree_T_geom_update1 AFTER UPDATE OF geom ON T
          WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
          BEGIN
            INSERT OR REPLACE INTO rtree_T_geom VALUES (
              NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
          END
          """,
          """
          CREATE TRIGGER rtree_T_geom_update2 AFTER UPDATE OF geom ON T
          WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
          BEGIN
            DELETE FROM rtree_T_geom WHERE id = OLD.fid;
          END
          """,
          """
          CREATE TRIGGER rtree_T_geom_update3 AFTER UPDATE ON T
          WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
          BEGIN
            DELETE FROM rtree_T_geom WHERE id = OLD.fid;
            INSERT OR REPLACE INTO rtree_T_geom VALUES (
              NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
          END
          """,
          """
          CREATE TRIGGER rtree_T_geom_update4 AFTER UPDATE ON T
          WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
          BEGIN
            DELETE FROM rtree_T_geom WHERE id IN (OLD.fid, NEW.fid);
          END
          """,
          """
          CREATE TRIGGER rtree_T_geom_delete AFTER DELETE ON T
          WHEN old.geom NOT NULL
          BEGIN
            DELETE FROM rtree_T_geom WHERE id = OLD.fid;
          END
          """);

  static List<String> indexTriggers(String table) {
    return INDEX_TRIGGERS.stream()
        .map(
            sql ->
                sql.replace("rtree_T_", "rtree_" + table + "_")
                    .replace(" ON T\n", " ON " + table + "\n"))
        .toList();
  }

  /** Where QGIS looks for the looks of layers. */
  static final String STYLES =
      """
      CREATE TABLE layer_styles (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT, f_table_schema TEXT,
        f_table_name TEXT, f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT,
        useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT, update_time DATETIME)
      """;
}
