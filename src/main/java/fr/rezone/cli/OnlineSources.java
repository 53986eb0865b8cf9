package fr.rezone.cli;

import fr.rezone.release.ImportProgress;
import fr.rezone.source.Catalogue;
import fr.rezone.source.Dataset;
import fr.rezone.source.Downloads;
import fr.rezone.source.SourceException;
import fr.rezone.source.fetch.ConsoleProgress;
import fr.rezone.source.fetch.Downloader;
import fr.rezone.source.fetch.Location;
import fr.rezone.source.fetch.Resource;
import java.util.List;
import java.util.Optional;

/** Downloads the datasets of the catalogue that have an address. */
final class OnlineSources {
  private OnlineSources() {}

  /**
   * @param wanted the datasets to download anew; empty for all
   * @throws SourceException if a required one cannot be had; an optional one is only warned of
   */
  static void download(Downloads downloads, List<String> wanted, ImportProgress progress) {
    try (Downloader downloader = Downloader.official()) {
      for (Dataset dataset : Catalogue.load().datasets()) {
        Optional<Location> location = dataset.online();
        if (location.isEmpty() || !(wanted.isEmpty() || wanted.contains(dataset.id()))) {
          continue;
        }
        progress.step("Téléchargement : " + dataset.title());
        try {
          downloader.fetch(
              Resource.of(dataset.id(), location.get()),
              downloads.folderOf(dataset),
              ConsoleProgress.standardError());
        } catch (SourceException e) {
          if (dataset.required() && downloads.find(dataset).isEmpty()) {
            throw e;
          }
          progress.warn(String.valueOf(e.getMessage()));
        }
      }
    }
  }
}
