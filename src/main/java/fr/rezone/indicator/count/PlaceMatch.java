package fr.rezone.indicator.count;

import fr.rezone.territory.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The territories of one level that two releases share, as their numbers in each. Immutable. */
public record PlaceMatch(int[] befores, int[] nows) {
  public static PlaceMatch of(Level level, AtlasPlaces before, AtlasPlaces now) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> codes = now.codes(level.id());
    for (int i = 0; i < codes.size(); i++) {
      numbers.put(codes.get(i), now.first(level) + i);
    }
    List<String> former = before.codes(level.id());
    int[] befores = new int[former.size()];
    int[] nows = new int[former.size()];
    int size = 0;
    for (int i = 0; i < former.size(); i++) {
      Integer number = numbers.get(former.get(i));
      if (number != null) {
        befores[size] = before.first(level) + i;
        nows[size++] = number;
      }
    }
    return new PlaceMatch(
        java.util.Arrays.copyOf(befores, size), java.util.Arrays.copyOf(nows, size));
  }

  public int size() {
    return nows.length;
  }

  public int before(int index) {
    return befores[index];
  }

  public int now(int index) {
    return nows[index];
  }
}
