package fr.rezone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.OfficialMirror;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.cog.CogReader;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipeTest {
  @Test
  void aRegionHasTheShapeOfARealOneAndACountryToo() {
    Recipe region = new Recipe(600, 1);
    assertThat(region.regions()).isOne();
    assertThat(region.departements()).isEqualTo(4);
    assertThat(region.tvs()).isEqualTo(50);
    assertThat(region.quartiers()).isEqualTo(12);
    Recipe country = new Recipe(35_000, 1);
    assertThat(country.regions()).isEqualTo(18);
    assertThat(country.departements()).isEqualTo(100);
    assertThat(country.tvs()).isBetween(2_700, 2_900);
  }

  /** More than 240 would need codes that readers of the official form refuse. */
  @Test
  void fourCountriesHaveAsManyDepartementsAsCodesAllow() {
    assertThat(new Recipe(70_000, 1).departements()).isEqualTo(173);
    assertThat(new Recipe(140_000, 1).departements()).isEqualTo(240);
    assertThat(new Recipe(150_000, 1).regions()).isEqualTo(43);
  }

  @Test
  void sizesThatMakeNoWorldAreRefused() {
    assertThatThrownBy(() -> new Recipe(39, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Recipe(150_001, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWorldIsWhatTheRecipeSays() {
    World world = World.of(new Recipe(Recipe.REGION, Recipe.SEED));
    assertThat(world.communes()).hasSize(600);
    assertThat(world.tvs()).hasSize(50);
    assertThat(world.departements()).hasSize(4);
    assertThat(world.quartiers()).hasSize(12);
    assertThat(world.communes()).extracting(DemoCommune::code).doesNotHaveDuplicates();
    assertThat(world.communes()).extracting(DemoCommune::name).doesNotHaveDuplicates();
    assertThat(world.quartiers()).filteredOn(q -> q.communes().size() > 1).hasSizeGreaterThan(3);
  }

  /**
   * Readers of the real country: a name of the demonstration must not be that of a real commune.
   */
  @Test
  void noCommuneHasTheNameOrTheCodeOfARealOne() {
    Set<String> real = new HashSet<>();
    CogReader.readCommunes(
        new SourceFile("communes", OfficialMirror.folder().resolve("cog/communes.json.gz")),
        new SourceReport("communes"),
        commune -> {
          real.add(commune.name());
          real.add(commune.code());
        });
    World world = World.of(new Recipe(Recipe.REGION, Recipe.SEED));
    assertThat(world.communes())
        .noneMatch(commune -> real.contains(commune.name()) || real.contains(commune.code()));
  }
}
