package fr.rezone.release;

import fr.rezone.source.Mirror;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** An import in a process of its own, to be killed: folder of sources, folder of data. */
final class ImportProcess {
  private ImportProcess() {}

  public static void main(String[] args) {
    Importer importer =
        new Importer(
            new ReleaseFolder(Path.of(args[1])),
            new ImportProgress() {
              @Override
              public void step(String label) {
                System.out.println(label);
              }

              @Override
              public void warn(String message) {}
            },
            Clock.systemUTC());
    Mirror sources = new Mirror(Path.of(args[0]));
    while (true) {
      importer.importFrom(sources, List.of(), Manifest.Kind.OFFICIAL);
    }
  }
}
