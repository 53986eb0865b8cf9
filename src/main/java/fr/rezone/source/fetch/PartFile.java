package fr.rezone.source.fetch;

import fr.rezone.source.SourceException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A download under way, {@code id.part}, which outlives the program; beside it a notebook says what
 * it is a part of. Locked against a second download of the same dataset. Confined to one thread.
 * Every failure of the disk is a {@link SourceException}: asking the server again would not help.
 */
final class PartFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final URI uri;
  private final Notebook notebook;
  private final FileChannel channel;
  private final FileChannel lock;
  private final MessageDigest digest = Checksum.digest("SHA-256");
  private Validator validator = Validator.NONE;
  private long length;

  private PartFile(Path path, URI uri, FileChannel channel, FileChannel lock) {
    this.lock = lock;
    this.path = path;
    this.uri = uri;
    this.notebook = new Notebook(path.resolveSibling(path.getFileName() + ".origin"));
    this.channel = channel;
  }

  /** Takes up what an earlier run left of this address, else starts anew. */
  static PartFile open(Path folder, String id, URI uri) {
    Path path = folder.resolve(id + ".part");
    try {
      Files.createDirectories(folder);
      FileChannel lock = lock(folder.resolve(id + ".lock"));
      try {
        FileChannel channel =
            FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        PartFile part = new PartFile(path, uri, channel, lock);
        part.takeUp();
        return part;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw disk(path, e);
    }
  }

  /** On a file of its own that stays: the part itself changes name while it is locked. */
  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very program.
    }
    channel.close();
    throw SourceException.at(
        path.getFileName().toString(),
        0,
        "un autre import télécharge déjà ce fichier",
        "attendre qu’il finisse, ou choisir un autre dossier avec --data");
  }

  private void takeUp() throws IOException {
    Notebook.Entry noted = notebook.read();
    if (!noted.isAbout(uri) || noted.validator().forRange().isEmpty()) {
      restart(Validator.NONE);
      return;
    }
    validator = noted.validator();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    while (channel.read(buffer, length) > 0) {
      length += buffer.position();
      digest.update(buffer.flip());
      buffer.clear();
    }
  }

  /** Bytes on disk. */
  long length() {
    return length;
  }

  /** The edition that these bytes belong to. */
  Validator validator() {
    return validator;
  }

  /** Forgets what is there, to receive this edition from its first byte. */
  void restart(Validator edition) {
    try {
      channel.truncate(0);
      length = 0;
      digest.reset();
      validator = edition;
      notebook.write(new Notebook.Entry(uri.toString(), edition, "", ""));
    } catch (IOException e) {
      throw disk(path, e);
    }
  }

  void append(byte[] bytes, int count) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
      while (buffer.hasRemaining()) {
        channel.write(buffer, length + buffer.position());
      }
      length += count;
      digest.update(bytes, 0, count);
    } catch (IOException e) {
      throw disk(path, e);
    }
  }

  /** Whether the whole has the digest announced; true when none is. */
  boolean matches(@Nullable Checksum checksum) {
    try {
      return checksum == null || checksum.matches(path);
    } catch (IOException e) {
      throw disk(path, e);
    }
  }

  /** Gives the whole file its name, at once, and returns its SHA-256. */
  String finish(Path destination) {
    try {
      channel.force(true);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      Files.move(
          path, destination, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      notebook.delete();
      return sha256;
    } catch (IOException e) {
      throw disk(destination, e);
    }
  }

  /** Forgets the download altogether. */
  void abandon() {
    try {
      Files.deleteIfExists(path);
      notebook.delete();
    } catch (IOException e) {
      throw disk(path, e);
    }
  }

  static SourceException disk(Path path, IOException e) {
    return SourceException.at(
        path.toString(),
        0,
        "écriture impossible (" + e.getMessage() + ")",
        "vérifier la place libre et les droits du dossier",
        e);
  }

  @Override
  public void close() {
    try (lock) {
      channel.close();
    } catch (IOException e) {
      throw disk(path, e);
    }
  }
}
