package fr.rezone.release.address;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds addresses by what is typed: a number, the words of a street, a commune or a postal code, in
 * any order. Every word must be one of the street's or of the commune's, the last one may be the
 * beginning of one. Searches the file where it lies. Immutable, safe to share between threads.
 */
public final class AddressBook {
  /** The file in a release. */
  public static final String FILE = "adresses.bin";

  private static final int MOST_WORDS = 12;
  private static final int LONGEST_NUMBER = 4;
  private static final int SHORTEST_BEGINNING = 3;

  /** A beginning of so many words stands for too many streets to be of use. */
  private static final int MOST_CONTINUATIONS = 400;

  /** Streets looked at closely, those whose name is nearest to what was typed first. */
  private static final int MOST_STREETS = 2_000;

  private final ByteBuffer file;
  private final List<String> suffixes;
  private final int streets;
  private final int addresses;
  private final int words;
  private final int streetIndexAt;
  private final int wordIndexAt;

  private AddressBook(ByteBuffer file) throws IOException {
    this.file = file;
    if (file.limit() < AddressFormat.HEADER || file.getLong(0) != AddressFormat.SIGNATURE) {
      throw new IOException("not an address file");
    }
    int count = file.getInt(8);
    streets = file.getInt(12);
    addresses = file.getInt(16);
    words = file.getInt(20);
    streetIndexAt = file.getInt(24);
    wordIndexAt = file.getInt(28);
    List<String> read = new ArrayList<>();
    Cursor at = new Cursor(file, AddressFormat.HEADER);
    for (int i = 0; i < count; i++) {
      read.add(at.text());
    }
    suffixes = List.copyOf(read);
  }

  /**
   * Maps a file that an import wrote.
   *
   * @throws IOException if it is absent or of another kind
   */
  public static AddressBook open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new AddressBook(mapped);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("damaged address file", e);
    }
  }

  /** How many numbered addresses it holds. */
  public int size() {
    return addresses;
  }

  /**
   * The addresses that answer best, the best first.
   *
   * @param typed whatever was typed
   * @param limit none below 1
   */
  public List<Address> find(String typed, int limit) {
    if (limit < 1) {
      return List.of();
    }
    List<Address> found = find(Query.of(typed, suffixes, 1), limit);
    return found.isEmpty() ? find(Query.of(typed, suffixes, MOST_WORDS), limit) : found;
  }

  private List<Address> find(Query query, int limit) {
    if (query.words().isEmpty() || query.words().size() > MOST_WORDS) {
      return List.of();
    }
    int[] found = null;
    for (int i = 0; i < query.words().size(); i++) {
      int[] having = having(query.words().get(i), i == query.words().size() - 1);
      found = found == null ? having : common(found, having);
      if (found.length == 0) {
        return List.of();
      }
    }
    List<Street> candidates = new ArrayList<>();
    int[] all = found == null ? new int[0] : found;
    for (int i = 0; i < Math.min(all.length, MOST_STREETS); i++) {
      candidates.add(new Street(all[i]));
    }
    candidates.sort(
        Comparator.<Street>comparingInt(street -> street.strangers(query.words()))
            .thenComparing(street -> street.name)
            .thenComparing(street -> street.commune));
    return candidates.stream()
        .map(street -> street.address(query))
        .sorted(
            Comparator.comparing(
                (Address a) -> query.number() >= 0 && a.kind() == Address.Kind.STREET))
        .limit(limit)
        .toList();
  }

  /** What was typed: a number with its suffix, and words. */
  private record Query(int number, String suffix, List<String> words) {
    /**
     * @param within among so many first words a number is that of the house: the first one is,
     *     unless nothing is found that way (« rue de la Gare 12 »)
     */
    static Query of(String typed, List<String> suffixes, int within) {
      List<String> all = new ArrayList<>(AddressWords.of(typed));
      for (int i = 0; i < Math.min(within, all.size()); i++) {
        String word = all.get(i);
        String digits = word.replaceAll("[a-z].*", "");
        String suffix = word.substring(digits.length());
        if (digits.isEmpty() || digits.length() > LONGEST_NUMBER || !suffixes.contains(suffix)) {
          continue;
        }
        all.remove(i);
        boolean apart = suffix.isEmpty() && i < all.size() && suffixes.contains(all.get(i));
        if (apart) {
          suffix = all.remove(i);
        }
        return new Query(Integer.parseInt(digits), suffix, List.copyOf(all));
      }
      return new Query(-1, "", List.copyOf(all));
    }
  }

  /** Streets that have a word, growing. */
  private int[] having(String word, boolean beginning) {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    int at = firstFrom(wanted);
    if (!beginning || word.length() < SHORTEST_BEGINNING) {
      return at < words && Arrays.equals(wordAt(at), wanted) ? postings(at) : new int[0];
    }
    int[] found = new int[0];
    for (int i = at; i < words && i < at + MOST_CONTINUATIONS && begins(wordAt(i), wanted); i++) {
      found = either(found, postings(i));
    }
    return found;
  }

  private static boolean begins(byte[] word, byte[] beginning) {
    return word.length >= beginning.length
        && Arrays.equals(word, 0, beginning.length, beginning, 0, beginning.length);
  }

  private int firstFrom(byte[] wanted) {
    int low = 0;
    int high = words;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(wordAt(middle), wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private byte[] wordAt(int rank) {
    return new Cursor(file, file.getInt(wordIndexAt + rank * Integer.BYTES)).bytes();
  }

  private int[] postings(int rank) {
    Cursor at = new Cursor(file, file.getInt(wordIndexAt + rank * Integer.BYTES));
    at.bytes();
    int[] found = new int[at.integer()];
    int last = -1;
    for (int i = 0; i < found.length; i++) {
      last += at.varint();
      found[i] = last;
    }
    return found;
  }

  private static int[] common(int[] one, int[] other) {
    int[] both = new int[Math.min(one.length, other.length)];
    int count = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        both[count++] = one[i++];
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Arrays.copyOf(both, count);
  }

  private static int[] either(int[] one, int[] other) {
    return one.length == 0
        ? other
        : IntStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().distinct().toArray();
  }

  /** A street read from the file. */
  private final class Street {
    final String name;
    final String postalCode;
    final String commune;
    final String communeName;
    private final int lon;
    private final int lat;
    private final int count;
    private final int first;

    Street(int rank) {
      if (rank >= streets) {
        throw new IllegalStateException("no street " + rank);
      }
      Cursor at = new Cursor(file, file.getInt(streetIndexAt + rank * Integer.BYTES));
      name = at.text();
      postalCode = at.text();
      commune = at.text();
      communeName = at.text();
      lon = at.integer();
      lat = at.integer();
      count = at.integer();
      first = at.position();
    }

    /**
     * How many words of the name were not typed, and how many typed ones are the commune's only.
     */
    int strangers(List<String> typed) {
      Set<String> own = new HashSet<>(AddressWords.of(name));
      long missing =
          own.stream().filter(word -> typed.stream().noneMatch(word::startsWith)).count();
      long foreign =
          typed.stream().filter(t -> own.stream().noneMatch(w -> w.startsWith(t))).count();
      return (int) (2 * missing + foreign);
    }

    Address address(Query query) {
      for (int i = 0; query.number() >= 0 && i < count; i++) {
        int at = first + i * AddressFormat.ADDRESS;
        int suffix = file.get(at + 2) & 0xff;
        String word = suffixes.get(suffix & ~AddressFormat.ROUGH);
        if ((file.getShort(at) & 0xffff) == query.number() && word.equals(query.suffix())) {
          boolean rough = (suffix & AddressFormat.ROUGH) != 0;
          return of(
              query.number() + (word.isEmpty() ? "" : " " + word) + " " + name,
              at,
              rough ? Address.Kind.STRETCH : Address.Kind.NUMBER);
        }
      }
      return of(name, first + count / 2 * AddressFormat.ADDRESS, Address.Kind.STREET);
    }

    private Address of(String label, int at, Address.Kind kind) {
      return new Address(
          label.substring(0, 1).toUpperCase(Locale.FRANCE) + label.substring(1),
          postalCode,
          commune,
          communeName,
          (lon + file.getShort(at + 3)) / AddressFormat.STEPS,
          (lat + file.getShort(at + 5)) / AddressFormat.STEPS,
          kind);
    }
  }

  /** A place in the file; several may read at once. */
  private static final class Cursor {
    private final ByteBuffer file;
    private int at;

    Cursor(ByteBuffer file, int at) {
      this.file = file;
      this.at = at;
    }

    int position() {
      return at;
    }

    int integer() {
      int value = file.getInt(at);
      at += Integer.BYTES;
      return value;
    }

    byte[] bytes() {
      byte[] bytes = new byte[file.getShort(at) & 0xffff];
      file.get(at + Short.BYTES, bytes);
      at += Short.BYTES + bytes.length;
      return bytes;
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    int varint() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = file.get(at++);
        value |= (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }
  }
}
