package fr.rezone.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a site on this machine, kept open, one request after the other: as little of a
 * client as a measure can do with. Confined to one thread.
 */
final class Visitor implements AutoCloseable {
  private static final int PATIENCE_MS = 20_000;

  private final Socket socket;
  private final InputStream in;

  /**
   * @throws IOException if nobody listens on the port
   */
  Visitor(int port) throws IOException {
    this.socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /**
   * Asks, and reads the whole answer.
   *
   * @return the status
   * @throws IOException if the connection ends or the answer cannot be read
   */
  int get(String path) throws IOException {
    socket
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    String first = line();
    long length = 0;
    boolean chunked = false;
    for (String head = line(); !head.isEmpty(); head = line()) {
      String lower = head.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).trim());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      }
    }
    if (chunked) {
      do {
        length = Long.parseLong(line(), 16);
        in.skipNBytes(length);
        line();
      } while (length > 0);
    } else {
      in.skipNBytes(length);
    }
    return Integer.parseInt(first, 9, 12, 10);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the site hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
