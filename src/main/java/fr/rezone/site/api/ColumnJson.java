package fr.rezone.site.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map layer as a compact column: position <em>i</em> of every array and string is one territory,
 * in the order of codes, which is also the number of its shape in the tiles.
 *
 * @param codes absent when not asked for
 * @param values numbers or null, rounded to one decimal more than on screen; absent for a zoning
 * @param classes what the digits of {@code classOf} stand for
 * @param classOf one character a territory, base 36 index in {@code classes}, {@code -} for none;
 *     called {@code classe}
 * @param mixed one character a territory, {@code 1} where several levels are met inside; called
 *     {@code mixte}
 */
record ColumnJson(
    String release,
    String indicator,
    String niveau,
    String label,
    String unit,
    String vintage,
    String source,
    List<ClassJson> classes,
    @Nullable List<String> codes,
    @Nullable List<@Nullable Double> values,
    @JsonProperty("classe") String classOf,
    @JsonProperty("mixte") @Nullable String mixed) {

  record ClassJson(
      String id,
      String letters,
      String label,
      String token,
      @Nullable Double min,
      @Nullable Double max,
      int count,
      long population) {}
}
