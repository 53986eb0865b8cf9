package fr.rezone.demo.file;

import fr.rezone.demo.place.DemoCommune;

/**
 * A place of care of the demonstration.
 *
 * @param finess number of the place
 * @param entityFiness number of the juridical entity that runs it
 * @param street of its address
 * @param lon degrees
 * @param lat degrees
 */
record DemoStructure(
    StructureSorts.Sort sort,
    String finess,
    String entityFiness,
    String name,
    DemoCommune commune,
    int number,
    String street,
    double lon,
    double lat) {}
