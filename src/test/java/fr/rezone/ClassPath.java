package fr.rezone;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the classes of these tests are, for processes of their own. */
public final class ClassPath {
  private ClassPath() {}

  /** As {@code java -cp} takes it, whatever runs the tests. */
  public static String ofTests() {
    String surefire = System.getProperty("surefire.test.class.path");
    if (surefire != null) {
      return surefire;
    }
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      List<String> entries = new ArrayList<>();
      for (URL url : loader.getURLs()) {
        entries.add(path(url));
      }
      return String.join(File.pathSeparator, entries);
    }
    return System.getProperty("java.class.path");
  }

  private static String path(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
