package fr.rezone.site.glossary;

/**
 * An acronym or a word of the field.
 *
 * @param id its anchor, lower case letters, digits and hyphens
 * @param sign as it is written: {@code ZIP}
 * @param words what it stands for, French
 * @param explanation one or two sentences
 * @param link a page of this site, or of another, that says more; empty for none
 */
public record Term(String id, String sign, String words, String explanation, String link) {}
