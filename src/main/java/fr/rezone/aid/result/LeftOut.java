package fr.rezone.aid.result;

import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Cumulation;

/**
 * An eligible aid that a bundle does without.
 *
 * @param because the aid of the bundle it cannot stand with, or the one it needs and lacks
 * @param rule what the files say of the two
 */
public record LeftOut(Aid aid, Aid because, Cumulation rule) {}
