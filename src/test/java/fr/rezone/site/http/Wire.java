package fr.rezone.site.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which anything may be sent. Not thread-safe. */
final class Wire implements AutoCloseable {
  private final Socket socket;

  Wire(RunningSite site) {
    this(site.server.port());
  }

  Wire(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(8_000);
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every character of the text as one byte. */
  Wire send(String latin) {
    return send(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  Wire send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // The server may have answered and hung up already: what it said is still to be read.
    }
    return this;
  }

  /** Says that nothing more will be sent. */
  Wire endSending() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      // Closed by the other side already.
    }
    return this;
  }

  /** All that comes until the server hangs up, or nothing comes for some seconds. */
  String answers() {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      InputStream in = socket.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    } catch (SocketTimeoutException e) {
      text.append("[still open]");
    } catch (IOException e) {
      text.append("[reset]");
    }
    return text.toString();
  }

  /** Until the head of one answer has come, and no further than its first bytes of content. */
  String head() {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      InputStream in = socket.getInputStream();
      while (text.indexOf("\r\n\r\n") < 0) {
        int read = in.read(buffer);
        if (read < 0) {
          return text.toString();
        }
        text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      text.append("[").append(e.getClass().getSimpleName()).append("]");
    }
    return text.toString();
  }

  /** Milliseconds until the server hangs up. */
  long untilClosed() {
    long start = System.nanoTime();
    answers();
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
