package fr.rezone.territory;

import java.time.LocalDate;

/**
 * One national table of zonings that was read.
 *
 * @param day the day it describes
 * @param file its name, as reports give it
 * @param communes how many communes and arrondissements of today it speaks of
 * @param whole whether it covers the country; where a partial table is silent, former ones stand
 */
public record ZoningTable(LocalDate day, String file, int communes, boolean whole) {}
