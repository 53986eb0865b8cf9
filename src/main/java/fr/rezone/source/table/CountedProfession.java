package fr.rezone.source.table;

/**
 * A profession whose members, patients or acts are counted: those that have a zoning, physicians
 * being divided in two.
 *
 * @param id the word of the tables
 * @param label plural, French
 * @param one singular, French
 * @param shortLabel plural, for a card or the head of a column
 * @param ameli the name that the exports of data.ameli.fr give it
 */
public record CountedProfession(
    String id, String label, String one, String shortLabel, String ameli) {}
