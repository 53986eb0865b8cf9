package fr.rezone.source.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in the order in which they come, in blocks so that growing copies nothing. Confined to
 * one thread while it grows.
 */
final class LongRun {
  private static final int BITS = 16;
  private static final int BLOCK = 1 << BITS;

  private final List<long[]> blocks = new ArrayList<>();
  private int size;

  void add(long value) {
    if (size >> BITS == blocks.size()) {
      blocks.add(new long[BLOCK]);
    }
    blocks.get(size >> BITS)[size & BLOCK - 1] = value;
    size++;
  }

  long get(int index) {
    return blocks.get(index >> BITS)[index & BLOCK - 1];
  }
}
