package fr.rezone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A slow line between a browser and a site on this machine: every connection pays its handshake,
 * and all share what passes. Unlike the throttling of a browser's own tools, it holds for workers
 * too, and counts every byte.
 */
final class NarrowLine implements AutoCloseable {
  private static final int SEGMENT = 1_460;
  private static final int OVERHEAD = 40;

  private final ServerSocket door;
  private final int port;
  private final long roundTripNanos;
  private final Rate down;
  private final Rate up;
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param port of the site, on this machine
   * @param roundTripMs there and back
   * @param down bytes a second towards the browser
   * @param up bytes a second towards the site
   * @throws IOException if no port is free
   */
  NarrowLine(int port, int roundTripMs, double down, double up) throws IOException {
    this.port = port;
    this.roundTripNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMs);
    this.down = new Rate(down);
    this.up = new Rate(up);
    this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::welcome);
  }

  String origin() {
    return "http://localhost:" + door.getLocalPort();
  }

  /** What came down so far, heads included. */
  long bytes() {
    return bytes.get();
  }

  private void welcome() {
    try {
      while (true) {
        Socket near = door.accept();
        Thread.ofVirtual().start(() -> join(near));
      }
    } catch (IOException closed) {
      // The line is taken down.
    }
  }

  private void join(Socket near) {
    try {
      Socket far = new Socket();
      far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      long opened = System.nanoTime() + roundTripNanos;
      pass(near, far, up, opened, null);
      pass(far, near, down, opened, bytes);
    } catch (IOException e) {
      close(near);
    }
  }

  private record Piece(byte[] bytes, int length, long due) {}

  /** One direction: a reader that says when each piece is due, a writer that hands it over then. */
  private void pass(Socket from, Socket to, Rate rate, long opened, @Nullable AtomicLong count)
      throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    LinkedBlockingQueue<Piece> under = new LinkedBlockingQueue<>(64);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                for (int length = 0; length >= 0; ) {
                  byte[] piece = new byte[SEGMENT];
                  length = in.read(piece);
                  long due = rate.pass(Math.max(0, length) + OVERHEAD) + roundTripNanos / 2;
                  if (count != null && length > 0) {
                    count.addAndGet(length);
                  }
                  under.put(new Piece(piece, length, Math.max(due, opened + roundTripNanos / 2)));
                }
              } catch (IOException | InterruptedException e) {
                under.offer(new Piece(new byte[0], -1, System.nanoTime()));
              }
            });
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                for (Piece piece = under.take(); piece.length() >= 0; piece = under.take()) {
                  TimeUnit.NANOSECONDS.sleep(piece.due() - System.nanoTime());
                  out.write(piece.bytes(), 0, piece.length());
                }
                to.shutdownOutput();
              } catch (IOException | InterruptedException e) {
                close(from);
                close(to);
              }
            });
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone, which is what was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  /** Bytes a second, shared by all who pass. */
  private static final class Rate {
    private final double bytesPerNano;
    private double free;

    Rate(double bytesPerSecond) {
      this.bytesPerNano = bytesPerSecond / 1e9;
    }

    /** When these bytes have passed, by {@link System#nanoTime}. */
    synchronized long pass(int bytes) {
      free = Math.max(free, System.nanoTime()) + bytes / bytesPerNano;
      return (long) free;
    }
  }
}
