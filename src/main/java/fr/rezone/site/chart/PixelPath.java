package fr.rezone.site.chart;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Writes closed rings as path data, keeping only the points that show (Douglas and Peucker, 1973).
 */
final class PixelPath {
  private PixelPath() {}

  /**
   * @param xy x and y of each point by turns, the last point equal to the first
   * @param tolerance greatest distance of a point left out to the line drawn, px
   */
  static void append(StringBuilder data, double[] xy, double tolerance) {
    int count = xy.length / 2;
    if (count < 4) {
      return;
    }
    BitSet kept = new BitSet(count);
    int far = farthestFrom(xy, 0, count - 1);
    kept.set(0);
    kept.set(far);
    keep(xy, 0, far, tolerance, kept);
    keep(xy, far, count - 1, tolerance, kept);
    data.append('M');
    String last = "";
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      String point = SvgWriter.px(xy[2 * i]) + ' ' + SvgWriter.px(xy[2 * i + 1]);
      if (!point.equals(last)) {
        data.append(last.isEmpty() ? "" : "L").append(point);
      }
      last = point;
    }
    data.append('z');
  }

  private static int farthestFrom(double[] xy, int origin, int end) {
    int far = origin + 1;
    double greatest = -1;
    for (int i = origin + 1; i < end; i++) {
      double distance = Math.hypot(xy[2 * i] - xy[2 * origin], xy[2 * i + 1] - xy[2 * origin + 1]);
      if (distance > greatest) {
        greatest = distance;
        far = i;
      }
    }
    return far;
  }

  /**
   * Keeps the points between two kept ones that stand off their line. Iterative: rings may be long.
   */
  private static void keep(double[] xy, int from, int to, double tolerance, BitSet kept) {
    int[] stack = new int[128];
    int top = 0;
    stack[top++] = from;
    stack[top++] = to;
    while (top > 0) {
      int b = stack[--top];
      int a = stack[--top];
      int far = -1;
      double greatest = tolerance;
      for (int i = a + 1; i < b; i++) {
        double distance = distanceToSegment(xy, i, a, b);
        if (distance > greatest) {
          greatest = distance;
          far = i;
        }
      }
      if (far >= 0) {
        kept.set(far);
        if (top + 4 > stack.length) {
          stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[top++] = a;
        stack[top++] = far;
        stack[top++] = far;
        stack[top++] = b;
      }
    }
  }

  private static double distanceToSegment(double[] xy, int point, int a, int b) {
    double dx = xy[2 * b] - xy[2 * a];
    double dy = xy[2 * b + 1] - xy[2 * a + 1];
    double px = xy[2 * point] - xy[2 * a];
    double py = xy[2 * point + 1] - xy[2 * a + 1];
    double squared = dx * dx + dy * dy;
    double share = squared == 0 ? 0 : Math.clamp((px * dx + py * dy) / squared, 0, 1);
    return Math.hypot(px - share * dx, py - share * dy);
  }
}
