package fr.rezone.territory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a regional decree (arrêté) says of a place for one profession.
 *
 * @param method the method that gives the level its meaning
 * @param decreeDate day on which the decree was signed, which is not the day it takes effect; empty
 *     when not published
 */
public record Designation(ZoningMethod method, ZoneLevel level, Optional<LocalDate> decreeDate) {}
