package fr.rezone.source.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in the order in which they come, in blocks so that growing copies nothing. Confined to
 * one thread while it grows.
 */
final class IntRun {
  private static final int BITS = 16;
  private static final int BLOCK = 1 << BITS;

  private final List<int[]> blocks = new ArrayList<>();
  private int size;

  void add(int value) {
    if (size >> BITS == blocks.size()) {
      blocks.add(new int[BLOCK]);
    }
    blocks.get(size >> BITS)[size & BLOCK - 1] = value;
    size++;
  }

  int get(int index) {
    return blocks.get(index >> BITS)[index & BLOCK - 1];
  }
}
