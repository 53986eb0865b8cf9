package fr.rezone.release.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.address.AddressRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressBookTest {
  private final Path folder;

  AddressBookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static AddressRow row(int number, String suffix, String street, double lon, double lat) {
    return new AddressRow(number, suffix, street, "01400", "01001", "Alpha", lon, lat, true);
  }

  private AddressBook book(AddressRow... rows) throws IOException {
    AddressBookWriter writer = new AddressBookWriter();
    List.of(rows).forEach(writer::add);
    writer.endOfFile();
    Path file = folder.resolve(AddressBook.FILE);
    writer.write(file);
    return AddressBook.open(file);
  }

  private AddressBook small() throws IOException {
    return book(
        row(1, "", "Rue de la Gare", 2.01, 46.01),
        row(12, "", "Rue de la Gare", 2.02, 46.02),
        row(12, "bis", "Rue de la Gare", 2.021, 46.02),
        row(3, "", "Rue du 4 Septembre", 2.03, 46.03),
        row(4, "", "Avenue de l’Église", 2.04, 46.04),
        new AddressRow(7, "", "Rue de la Gare", "71100", "71001", "Gamma", 2.05, 46.15, false));
  }

  private static List<String> labels(List<Address> found) {
    return found.stream().map(a -> a.label() + ", " + a.communeName() + " " + a.kind()).toList();
  }

  @Test
  void aNumberIsFoundWithItsPositionAndSuffix() throws IOException {
    Address found = small().find("12 bis rue de la gare Alpha", 5).getFirst();
    assertThat(found.label()).isEqualTo("12 bis Rue de la Gare");
    assertThat(found.lon()).isEqualTo(2.021);
    assertThat(found.lat()).isEqualTo(46.02);
    assertThat(found.isPrecise()).isTrue();
    assertThat(small().find("12bis rue de la gare 01400", 5).getFirst()).isEqualTo(found);
  }

  @Test
  void anUnknownNumberGivesTheStreetWhichIsNotPrecise() throws IOException {
    List<Address> found = small().find("99 rue de la gare, Alpha", 5);
    assertThat(labels(found)).containsExactly("Rue de la Gare, Alpha STREET");
    assertThat(found.getFirst().isPrecise()).isFalse();
  }

  @Test
  void whatStandsForAStretchOfStreetIsNotPrecise() throws IOException {
    assertThat(labels(small().find("7 rue de la gare gamma", 5)))
        .containsExactly("7 Rue de la Gare, Gamma STRETCH");
  }

  @Test
  void aStreetThatHoldsTheNumberComesFirst() throws IOException {
    assertThat(labels(small().find("7 rue de la gare", 5)))
        .containsExactly("7 Rue de la Gare, Gamma STRETCH", "Rue de la Gare, Alpha STREET");
  }

  @Test
  void abbreviationsAccentsAndBeginningsAreUnderstood() throws IOException {
    assertThat(labels(small().find("4 av eglise", 5)))
        .containsExactly("4 Avenue de l’Église, Alpha NUMBER");
    assertThat(labels(small().find("4 avenue de l'égl", 5)))
        .containsExactly("4 Avenue de l’Église, Alpha NUMBER");
  }

  @Test
  void aNumberInTheNameOfAStreetIsNoHouse() throws IOException {
    assertThat(labels(small().find("rue du 4 septembre", 5)))
        .containsExactly("Rue du 4 Septembre, Alpha STREET");
    assertThat(labels(small().find("3 rue du 4 septembre", 5)))
        .containsExactly("3 Rue du 4 Septembre, Alpha NUMBER");
    assertThat(labels(small().find("rue de la gare 12 alpha", 5)))
        .containsExactly("12 Rue de la Gare, Alpha NUMBER");
  }

  @Test
  void nothingIsFoundForNothing() throws IOException {
    assertThat(small().find("", 5)).isEmpty();
    assertThat(small().find("12", 5)).isEmpty();
    assertThat(small().find("rue inconnue", 5)).isEmpty();
    assertThat(small().find("1 2 3 4 5 6 7 8 9 a b c d e f g h i j", 5)).isEmpty();
    assertThat(small().find("rue de la gare", 0)).isEmpty();
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("x.bin"), new byte[100]);
    assertThatThrownBy(() -> AddressBook.open(file)).isInstanceOf(IOException.class);
  }

  /** Every address of a large département is found again where it was put, to a metre. */
  @Test
  void aMillionAddressesTakeLittleRoomAndAreFoundFast() throws IOException {
    SplittableRandom random = new SplittableRandom(44);
    AddressBookWriter writer = new AddressBookWriter();
    String[] kinds = {"Rue", "Avenue", "Chemin", "Place", "Impasse"};
    int streets = 50_000;
    for (int s = 0; s < streets; s++) {
      String commune = "33" + String.format("%03d", s % 500);
      String name = kinds[s % 5] + " " + word(s / 7) + " " + word(s * 31 + 5);
      double lon = -1 + random.nextDouble();
      double lat = 44 + random.nextDouble();
      for (int n = 1; n <= 20; n++) {
        writer.add(
            new AddressRow(
                n,
                "",
                name,
                "33" + String.format("%03d", s % 500),
                commune,
                "Ville " + word(s % 500),
                lon + n * 1e-4,
                lat,
                true));
      }
    }
    writer.endOfFile();
    Path file = folder.resolve("million.bin");
    writer.write(file);
    long before = used();
    AddressBook book = AddressBook.open(file);
    long heap = used() - before;
    assertThat(book.size()).isEqualTo(1_000_000);
    assertThat(Files.size(file)).isLessThan(16_000_000);
    assertThat(heap).isLessThan(1_000_000);
    long start = System.nanoTime();
    int asked = 2_000;
    for (int i = 0; i < asked; i++) {
      int s = random.nextInt(streets);
      String typed =
          "7 "
              + kinds[s % 5]
              + " "
              + word(s / 7)
              + " "
              + word(s * 31 + 5)
              + " 33"
              + String.format("%03d", s % 500);
      Address found = book.find(typed, 5).getFirst();
      assertThat(found.label()).startsWith("7 ");
      assertThat(found.postalCode()).isEqualTo("33" + String.format("%03d", s % 500));
    }
    double micros = (System.nanoTime() - start) / 1e3 / asked;
    System.out.printf(
        "addresses: %.1f MB on disk, %d kB on the heap, %.0f µs a search%n",
        Files.size(file) / 1e6, heap / 1000, micros);
    assertThat(micros).isLessThan(20_000);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder("m");
    for (int n = number + 1; n > 0; n /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(n % 20)).append("aeiou".charAt(n % 5));
    }
    return word.toString();
  }
}
