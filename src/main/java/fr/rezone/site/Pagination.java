package fr.rezone.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one is in a long list.
 *
 * @param path address of the list with its query, page excepted
 * @param page 1-based
 * @param pages 1 or more
 */
public record Pagination(String path, int page, int pages) {
  public Pagination {
    if (page < 1 || page > pages) {
      throw new IllegalArgumentException("page " + page + " of " + pages);
    }
  }

  /** The pages worth a link: the first, the last, and those around; 0 stands for a gap. */
  public List<Integer> shown() {
    List<Integer> shown = new ArrayList<>();
    int previous = 0;
    for (int i = 1; i <= pages; i++) {
      if (i == 1 || i == pages || Math.abs(i - page) <= 1) {
        if (previous > 0 && i > previous + 1) {
          shown.add(0);
        }
        shown.add(i);
        previous = i;
      }
    }
    return shown;
  }

  public String pathOf(int other) {
    return path + (path.indexOf('?') < 0 ? "?" : "&") + "page=" + other;
  }
}
