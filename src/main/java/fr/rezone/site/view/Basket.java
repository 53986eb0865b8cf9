package fr.rezone.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The territories one is comparing: nothing but a list of codes in the address. Immutable.
 *
 * @param codes without duplicates, in the order chosen, six at most
 */
public record Basket(List<String> codes) {
  /** As many as fit side by side on a page. */
  public static final int MOST = 6;

  /** The form of the code of a territoire de vie-santé. */
  public static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,8}");

  /** The form in words, for a refusal. */
  public static final String CODE_FORM = "un code de territoire de vie-santé, comme 35115";

  /** Keeps the first six. */
  public Basket {
    codes = codes.stream().distinct().limit(MOST).toList();
  }

  public boolean isFull() {
    return codes.size() == MOST;
  }

  public Basket with(String code) {
    List<String> more = new ArrayList<>(codes);
    more.add(code);
    return new Basket(more);
  }

  public Basket without(String code) {
    return new Basket(codes.stream().filter(other -> !other.equals(code)).toList());
  }

  /** The comparison of these. */
  public String path() {
    return codes.isEmpty() ? "/comparer" : "/comparer?t=" + String.join("&t=", codes);
  }

  /** What is added to the address of a sheet so that it remembers the basket; may be empty. */
  public String carried() {
    return codes.isEmpty() ? "" : "?panier=" + String.join("&panier=", codes);
  }
}
