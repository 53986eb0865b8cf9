package fr.rezone.release.tile;

/** Told what is being done while tiles are built. Called by the building thread. */
public interface TileProgress {
  /** A zoom is done, with what it holds. */
  void zoomDone(ZoomStatistics zoom);

  /** Listens to nothing. */
  static TileProgress none() {
    return _ -> {};
  }
}
