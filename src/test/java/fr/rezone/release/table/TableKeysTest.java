package fr.rezone.release.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallWorld;
import fr.rezone.release.ImportProgress;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.release.geopackage.Cell;
import fr.rezone.source.Mirror;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableKeysTest {
  @Test
  void theKeyOfEveryRowIsItsFirstCell(@TempDir Path folder) throws IOException {
    Release release =
        Release.open(
            new Importer(
                    new ReleaseFolder(folder.resolve("data")),
                    ImportProgress.SILENT,
                    Clock.systemUTC())
                .importFrom(
                    new Mirror(new SmallWorld().writeTo(folder.resolve("sources"))),
                    List.of(),
                    Manifest.Kind.OFFICIAL));
    Tables tables =
        Tables.of(release.atlas(), release.figures(), release.structures(), release.outlines());
    List<Table> all = new ArrayList<>(tables.mapped());
    all.addAll(tables.lists());

    assertThat(all).hasSizeGreaterThan(9);
    for (Table table : all) {
      for (int rank = 0; rank < table.size(); rank++) {
        assertThat(table.row().apply(rank).getFirst())
            .as(table.name())
            .isEqualTo(Cell.of(table.key(rank)));
      }
    }
  }
}
