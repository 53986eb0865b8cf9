package fr.rezone.site;

import fr.rezone.site.chart.Svg;

/**
 * One figure as a card: the value large, then what it compares to, when it is of, and how it is
 * made.
 *
 * @param label what it is, French
 * @param value written in French; when there is none, the reason in two or three words: « secret
 *     statistique »
 * @param unit read after the value; empty for none
 * @param absent whether {@code value} is a reason rather than a figure
 * @param remark one sentence that places it; empty for none
 * @param chart the comparison; {@link Svg#NONE} for none
 * @param period year or date it is of
 * @param formula how it is computed
 * @param source who publishes it
 */
public record FigureCard(
    String label,
    String value,
    String unit,
    boolean absent,
    String remark,
    Svg chart,
    String period,
    String formula,
    String source) {}
