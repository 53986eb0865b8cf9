package fr.rezone.source.structure;

import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a table of some megabytes, its encoding found rather than assumed: UTF-8 if every
 * byte agrees, with or without a byte order mark, else Windows-1252, in which older files of the
 * producers are written.
 */
final class TextFile {
  private static final int MOST_BYTES = 256 << 20;
  private static final Charset LEGACY = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  /**
   * @throws SourceException if the file cannot be read, is larger than 256 MB once unpacked, or is
   *     no text
   */
  static String read(SourceFile file, SourceReport report) {
    byte[] bytes = bytes(file);
    String text = decode(bytes, report);
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    if (text.indexOf('\0') >= 0) {
      throw SourceException.at(
          file.name(),
          0,
          "ce n’est pas un texte en UTF-8 ni en latin-1",
          "l’enregistrer en CSV UTF-8");
    }
    return start == 0 ? text : text.substring(start);
  }

  private static byte[] bytes(SourceFile file) {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw SourceException.at(
            file.name(),
            0,
            "plus de 256 Mo une fois décompressé",
            "vérifier que c’est le bon fichier");
      }
      return bytes;
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static String decode(byte[] bytes, SourceReport report) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      report.note("fichiers lus en Windows-1252, faute d’être en UTF-8", 1);
      return new String(bytes, LEGACY);
    }
  }
}
