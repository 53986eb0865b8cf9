package fr.rezone.site.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** The windows in which pages are looked at: of a computer, and of a phone touched with fingers. */
public enum Window {
  DESKTOP(1280, 800, ColorScheme.LIGHT, false),
  DESKTOP_DARK(1280, 800, ColorScheme.DARK, false),
  PHONE(390, 844, ColorScheme.LIGHT, true),
  PHONE_DARK(390, 844, ColorScheme.DARK, true);

  final int width;
  final int height;
  final ColorScheme scheme;
  final boolean touched;

  Window(int width, int height, ColorScheme scheme, boolean touched) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
    this.touched = touched;
  }

  /** For names of files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
