package fr.rezone.source.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An establishment in service, of FINESS+: one site, so that a hospital group appears once per
 * site.
 *
 * @param finess its own number, nine characters
 * @param entityFiness number of the juridical entity that runs it; empty when unknown
 * @param entityName name of that entity; empty when unknown
 * @param name the long name, else the short one
 * @param category code of terminology TRE_R397, never its label
 * @param legalStatus code of terminology TRE_R400, of the entity
 * @param siret fourteen digits or empty
 * @param commune INSEE code as published, which may be older than the reference vintage
 * @param position null when the register gives none, or none that lies where the commune says
 * @param opened null when unknown
 * @param updated last update of the record; null when unknown
 */
public record FinessEstablishment(
    String finess,
    String entityFiness,
    String entityName,
    String name,
    String category,
    String legalStatus,
    String siret,
    PostalAddress address,
    String commune,
    @Nullable GeoPoint position,
    @Nullable LocalDate opened,
    @Nullable LocalDate updated) {}
