package fr.rezone.territory.outline;

import fr.rezone.territory.Level;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.*;

public final class Outlines {
  private final Map<Level, List<Outline>> byLevel;
  private final Map<Level, Map<String, Outline>> index = new EnumMap<>(Level.class);

  public Outlines(Map<Level, List<Outline>> byLevel) {
    this.byLevel = byLevel;
    byLevel.forEach(
        (l, list) -> {
          Map<String, Outline> m = new HashMap<>();
          list.forEach(o -> m.put(o.code(), o));
          index.put(l, m);
        });
  }

  public List<Outline> all(Level level) {
    return byLevel.getOrDefault(level, List.of());
  }

  public Optional<Outline> find(Level level, String code) {
    return Optional.ofNullable(index.getOrDefault(level, Map.of()).get(code));
  }

  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(byLevel.size());
      for (var e : byLevel.entrySet()) {
        out.writeUTF(e.getKey().id());
        out.writeInt(e.getValue().size());
        for (Outline o : e.getValue()) {
          out.writeUTF(o.code());
          out.writeDouble(o.label().x);
          out.writeDouble(o.label().y);
          byte[] b = new WKBWriter().write(o.geometry());
          out.writeInt(b.length);
          out.write(b);
        }
      }
    }
  }

  public static Outlines read(Path file) throws IOException {
    Map<Level, List<Outline>> all = new EnumMap<>(Level.class);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int n = in.readInt();
      for (int i = 0; i < n; i++) {
        Level l = Level.find(in.readUTF()).orElseThrow();
        int k = in.readInt();
        List<Outline> list = new ArrayList<>();
        for (int j = 0; j < k; j++) {
          String c = in.readUTF();
          Coordinate p = new Coordinate(in.readDouble(), in.readDouble());
          byte[] b = in.readNBytes(in.readInt());
          list.add(new Outline(c, new WKBReader().read(b), p));
        }
        all.put(l, list);
      }
    } catch (ParseException e) {
      throw new IOException(e);
    }
    return new Outlines(all);
  }
}
