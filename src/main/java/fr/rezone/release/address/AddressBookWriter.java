package fr.rezone.release.address;

import fr.rezone.source.address.AddressRow;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers addresses and writes the file that {@link AddressBook} searches. Streets are encoded as
 * each département ends, so that memory holds one at a time. Confined to one thread.
 */
public final class AddressBookWriter {
  private static final int LONGEST = 500;

  private record Key(String commune, String street, String postalCode) {}

  private static final class Street {
    final String communeName;
    final List<AddressRow> addresses = new ArrayList<>(8);

    Street(String communeName) {
      this.communeName = communeName;
    }
  }

  /** Numbers of streets, growing, each written as its distance from the one before. */
  private static final class Postings {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8);
    int count;
    int last = -1;

    void add(int street) {
      int rest = street - last;
      while (rest > 0x7f) {
        bytes.write((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
      last = street;
      count++;
    }
  }

  private final Map<Key, Street> open = new LinkedHashMap<>();
  private final Map<String, Integer> suffixes = new LinkedHashMap<>(Map.of("", 0));

  /** Words are plain letters and digits: their order is that of their bytes. */
  private final Map<String, Postings> words = new TreeMap<>();

  private final ByteArrayOutputStream streets = new ByteArrayOutputStream(1 << 16);
  private final List<Integer> offsets = new ArrayList<>();
  private int addresses;
  private long lost;

  public void add(AddressRow row) {
    open.computeIfAbsent(
            new Key(row.commune(), row.street(), row.postalCode()),
            _ -> new Street(row.communeName()))
        .addresses
        .add(row);
  }

  /** Encodes what one file gave: its streets are whole. */
  public void endOfFile() {
    DataOutputStream out = new DataOutputStream(streets);
    try {
      for (Map.Entry<Key, Street> entry : open.entrySet()) {
        int street = offsets.size();
        offsets.add(streets.size());
        write(entry.getKey(), entry.getValue(), out);
        index(entry.getKey(), entry.getValue(), street);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail to be written", e);
    }
    open.clear();
  }

  private void write(Key key, Street street, DataOutputStream out) throws IOException {
    AddressRow first = street.addresses.getFirst();
    long baseLon = steps(first.lon());
    long baseLat = steps(first.lat());
    List<AddressRow> near =
        street.addresses.stream()
            .filter(a -> fits(steps(a.lon()) - baseLon) && fits(steps(a.lat()) - baseLat))
            .sorted(Comparator.comparingInt(AddressRow::number).thenComparing(AddressRow::suffix))
            .toList();
    lost += street.addresses.size() - near.size();
    addresses += near.size();
    text(key.street(), out);
    text(key.postalCode(), out);
    text(key.commune(), out);
    text(street.communeName, out);
    out.writeInt((int) baseLon);
    out.writeInt((int) baseLat);
    out.writeInt(near.size());
    for (AddressRow address : near) {
      out.writeShort(address.number());
      out.writeByte(suffix(address.suffix()) | (address.precise() ? 0 : AddressFormat.ROUGH));
      out.writeShort((int) (steps(address.lon()) - baseLon));
      out.writeShort((int) (steps(address.lat()) - baseLat));
    }
  }

  private static long steps(double degrees) {
    return Math.round(degrees * AddressFormat.STEPS);
  }

  private static boolean fits(long distance) {
    return distance == (short) distance;
  }

  /** A rare suffix beyond what a byte holds is left out; the number stays. */
  private int suffix(String text) {
    Integer known = suffixes.get(text);
    if (known != null) {
      return known;
    }
    if (suffixes.size() == AddressFormat.MOST_SUFFIXES) {
      return 0;
    }
    suffixes.put(text, suffixes.size());
    return suffixes.size() - 1;
  }

  private void index(Key key, Street street, int number) {
    HashSet<String> found = new HashSet<>(AddressWords.of(key.street()));
    found.addAll(AddressWords.of(street.communeName));
    found.add(key.postalCode());
    found.add(key.commune().toLowerCase(Locale.ROOT));
    found.remove("");
    found.forEach(word -> words.computeIfAbsent(word, _ -> new Postings()).add(number));
  }

  public boolean isEmpty() {
    return offsets.isEmpty();
  }

  /** Addresses left out because they stand farther than 30 km from the first of their street. */
  public long lost() {
    return lost;
  }

  /** Writes everything; call {@link #endOfFile} first. */
  public void write(Path file) throws IOException {
    ByteArrayOutputStream dictionary = new ByteArrayOutputStream(1 << 16);
    ByteBuffer wordOffsets = ByteBuffer.allocate(words.size() * Integer.BYTES);
    ByteArrayOutputStream suffixBytes = new ByteArrayOutputStream();
    DataOutputStream suffixOut = new DataOutputStream(suffixBytes);
    for (String suffix : suffixes.keySet()) {
      text(suffix, suffixOut);
    }
    int streetsAt = AddressFormat.HEADER + suffixBytes.size();
    int streetIndexAt = Math.addExact(streetsAt, streets.size());
    int wordsAt = Math.addExact(streetIndexAt, offsets.size() * Integer.BYTES);
    DataOutputStream out = new DataOutputStream(dictionary);
    for (Map.Entry<String, Postings> entry : words.entrySet()) {
      wordOffsets.putInt(Math.addExact(wordsAt, dictionary.size()));
      text(entry.getKey(), out);
      out.writeInt(entry.getValue().count);
      out.write(entry.getValue().bytes.toByteArray());
    }
    ByteBuffer header = ByteBuffer.allocate(AddressFormat.HEADER);
    header.putLong(AddressFormat.SIGNATURE);
    header.putInt(suffixes.size()).putInt(offsets.size()).putInt(addresses).putInt(words.size());
    header.putInt(streetIndexAt).putInt(Math.addExact(wordsAt, dictionary.size()));
    ByteBuffer streetOffsets = ByteBuffer.allocate(offsets.size() * Integer.BYTES);
    offsets.forEach(offset -> streetOffsets.putInt(streetsAt + offset));
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream stream = Channels.newOutputStream(channel)) {
      stream.write(header.array());
      suffixBytes.writeTo(stream);
      streets.writeTo(stream);
      stream.write(streetOffsets.array());
      dictionary.writeTo(stream);
      stream.write(wordOffsets.array());
    }
  }

  /** Its length in bytes, then UTF-8. */
  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes =
        text.substring(0, Math.min(text.length(), LONGEST)).getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }
}
