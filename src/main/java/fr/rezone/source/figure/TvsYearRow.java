package fr.rezone.source.figure;

import java.util.OptionalInt;

/** General practitioners of one territory in one year; empty when the source has no value. */
public record TvsYearRow(long line, String tvs, int year, OptionalInt generalPractitioners) {}
