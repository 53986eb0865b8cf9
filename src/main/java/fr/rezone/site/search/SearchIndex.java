package fr.rezone.site.search;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Level;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names and codes of all territories, by word. Every word typed must begin a word of the name; a
 * word that begins none is replaced by those a slip away. Immutable, safe to share between threads.
 */
public final class SearchIndex {
  /** A name under which a territory can be found. */
  private record Entry(Territory territory, String matched, List<String> words, int weight) {}

  private record Scored(Entry entry, int tier) {}

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingInt(Scored::tier)
          .thenComparing(scored -> -scored.entry().weight())
          .thenComparingInt(scored -> scored.entry().territory().level().ordinal())
          .thenComparing(scored -> scored.entry().territory().code());

  private static final int SHORTEST_CORRECTED = 4;
  private static final int LONG_WORD = 8;
  private static final int MOST_WORDS = 10;

  private final List<Entry> entries = new ArrayList<>();
  private final String[] words;
  private final int[][] entriesByWord;

  private SearchIndex(Atlas atlas) {
    Map<String, Integer> population = new HashMap<>();
    for (Commune commune : atlas.communes().all()) {
      int inhabitants = commune.population().orElse(0);
      add(commune, "", commune.name(), inhabitants);
      commune.formerNames().forEach(name -> add(commune, name, name, inhabitants / 2));
      commune.postalCodes().forEach(code -> addCode(commune, code, inhabitants));
      addCode(commune, commune.code(), inhabitants);
      if (!commune.divided()) {
        population.merge(commune.departement(), inhabitants, Integer::sum);
        population.merge("R" + commune.region(), inhabitants, Integer::sum);
      }
    }
    for (Tvs tvs : atlas.tvs().all()) {
      add(tvs, "", tvs.name(), tvs.population());
      addCode(tvs, tvs.code(), tvs.population());
      atlas.communes().find(tvs.code()).stream()
          .flatMap(centre -> centre.postalCodes().stream())
          .forEach(code -> addCode(tvs, code, tvs.population()));
    }
    for (Departement departement : atlas.departements().all()) {
      int inhabitants = population.getOrDefault(departement.code(), 0);
      add(departement, "", departement.name(), inhabitants);
      addCode(departement, departement.code(), inhabitants);
    }
    for (Region region : atlas.regions().all()) {
      add(region, "", region.name(), population.getOrDefault("R" + region.code(), 0));
    }
    for (Quartier quartier : atlas.quartiers().all()) {
      add(quartier, "", quartier.name(), 0);
      addCode(quartier, quartier.code(), 0);
    }
    Map<String, List<Integer>> postings = HashMap.newHashMap(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      for (String word : entries.get(i).words()) {
        postings.computeIfAbsent(word, _ -> new ArrayList<>(2)).add(i);
      }
    }
    words = postings.keySet().toArray(String[]::new);
    Arrays.sort(words);
    entriesByWord = new int[words.length][];
    Arrays.setAll(
        entriesByWord,
        i ->
            postings.getOrDefault(words[i], List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray());
  }

  public static SearchIndex of(Atlas atlas) {
    return new SearchIndex(atlas);
  }

  /** A code is one word already. */
  private void addCode(Territory territory, String code, int weight) {
    entries.add(new Entry(territory, code, List.of(code.toLowerCase(Locale.ROOT)), weight));
  }

  private void add(Territory territory, String matched, String name, int weight) {
    entries.add(new Entry(territory, matched, Words.of(name), weight));
  }

  /**
   * The territories that best match, the best first, each once.
   *
   * @param query whatever was typed
   * @param limit at least 1
   */
  public List<Hit> find(String query, int limit) {
    List<String> typed = Words.of(query);
    if (typed.isEmpty() || typed.size() > MOST_WORDS) {
      return List.of();
    }
    BitSet candidates = new BitSet(entries.size());
    candidates.set(0, entries.size());
    for (String word : typed) {
      BitSet matching = beginningWith(word);
      if (matching.isEmpty()) {
        matching = near(word);
      }
      candidates.and(matching);
    }
    if (candidates.isEmpty()) {
      candidates = allNear(typed);
    }
    List<Scored> scored = new ArrayList<>();
    candidates.stream().forEach(i -> scored.add(score(entries.get(i), typed)));
    scored.sort(BEST_FIRST);
    Map<Territory, Hit> hits = new LinkedHashMap<>();
    for (Scored candidate : scored) {
      Territory territory = candidate.entry().territory();
      hits.putIfAbsent(territory, new Hit(territory, candidate.entry().matched()));
      if (hits.size() == limit) {
        break;
      }
    }
    return List.copyOf(hits.values());
  }

  /**
   * 0 the very name, 1 begins with it, 2 holds the words in that order from the start of words, 3
   * otherwise.
   */
  private static Scored score(Entry entry, List<String> typed) {
    String name = String.join(" ", entry.words());
    String text = String.join(" ", typed);
    int tier;
    if (name.equals(text)) {
      tier = 0;
    } else if (name.startsWith(text)) {
      tier = 1;
    } else {
      tier = name.contains(text) ? 2 : 3;
    }
    boolean minor = entry.territory().level() == Level.QUARTIER || !entry.matched().isEmpty();
    return new Scored(entry, minor && tier > 0 ? tier + 2 : tier);
  }

  private BitSet beginningWith(String prefix) {
    BitSet found = new BitSet(entries.size());
    int position = Arrays.binarySearch(words, prefix);
    for (int i = position < 0 ? -position - 1 : position;
        i < words.length && words[i].startsWith(prefix);
        i++) {
      set(found, entriesByWord[i]);
    }
    return found;
  }

  private BitSet allNear(List<String> typed) {
    BitSet found = new BitSet(entries.size());
    found.set(0, entries.size());
    for (String word : typed) {
      BitSet matching = beginningWith(word);
      matching.or(near(word));
      found.and(matching);
    }
    return found;
  }

  /**
   * Entries with a word, or the beginning of one, a slip or two away. Codes are never corrected.
   */
  private BitSet near(String typed) {
    BitSet found = new BitSet(entries.size());
    if (typed.length() < SHORTEST_CORRECTED || Character.isDigit(typed.charAt(0))) {
      return found;
    }
    int slips = typed.length() >= LONG_WORD ? 2 : 1;
    for (int i = 0; i < words.length; i++) {
      if (Slips.within(typed, words[i], slips)) {
        set(found, entriesByWord[i]);
      }
    }
    return found;
  }

  private static void set(BitSet found, int[] ranks) {
    for (int rank : ranks) {
      found.set(rank);
    }
  }
}
