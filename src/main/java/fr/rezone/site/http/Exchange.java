package fr.rezone.site.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One request being answered: writes the answer with what HTTP wants around it, then records it.
 * Used by one thread, completed by the network.
 */
final class Exchange implements Callback {
  private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
  private static final HttpField VARY_BY_TYPE = new PreEncodedHttpField(HttpHeader.VARY, "Accept");
  private static final HttpField RANGES =
      new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "bytes");
  private static final HttpField RETRY = new PreEncodedHttpField(HttpHeader.RETRY_AFTER, "2");
  private static final int CHUNK = 1 << 16;

  private final org.eclipse.jetty.server.Request request;
  private final org.eclipse.jetty.server.Response response;
  private final Callback callback;
  private final RouteTable.Endpoint endpoint;
  private final Service service;
  private final String id;
  private final long startNanos = System.nanoTime();

  Exchange(
      org.eclipse.jetty.server.Request request,
      org.eclipse.jetty.server.Response response,
      Callback callback,
      RouteTable.Endpoint endpoint,
      Service service) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.endpoint = endpoint;
    this.service = service;
    this.id = service.ids().next(request.getHeaders().get(RequestIds.HEADER));
  }

  /** What all exchanges share. */
  record Service(
      Gzip gzip, ProblemPage problemPage, Metrics metrics, RequestIds ids, AccessLog log) {}

  /** Names the request in what is answered and in the logs. */
  String id() {
    return id;
  }

  void write(Response answer) throws IOException {
    write(answer, "");
  }

  /**
   * @param reference quoted in a 500 page; empty otherwise
   */
  void write(Response answer, String reference) throws IOException {
    endpoint.headers().addTo(response.getHeaders());
    response.getHeaders().put(RequestIds.HEADER, id);
    writeBody(answer, reference);
  }

  private void writeBody(Response answer, String reference) throws IOException {
    switch (answer) {
      case Response.Text text -> writeText(text);
      case Response.Stored stored -> writeStored(stored);
      case Response.Ranged ranged -> writeRanged(ranged);
      case Response.Streamed streamed -> writeStreamed(streamed);
      case Response.Negotiated negotiated -> {
        response.getHeaders().add(VARY_BY_TYPE);
        writeBody(negotiated.answer(), reference);
      }
      case Response.Redirect redirect -> writeRedirect(redirect);
      case Response.Problem problem -> writeProblem(problem, reference);
    }
  }

  /** The pattern of the address, for logs: never the address itself. */
  String route() {
    return endpoint.route().template();
  }

  boolean isCommitted() {
    return response.isCommitted();
  }

  /** Forgets an answer of which nothing was sent yet. */
  void reset() {
    response.reset();
  }

  /** Says which methods an address takes. */
  void allow(String methods) {
    response.getHeaders().put(HttpHeader.ALLOW, methods);
  }

  /** Answers a browser that asks whether another site's script may call this address. */
  void writePreflight() {
    HttpFields.Mutable headers = response.getHeaders();
    endpoint.headers().addTo(headers);
    headers.put("Access-Control-Allow-Methods", String.valueOf(headers.get(HttpHeader.ALLOW)));
    headers.put("Access-Control-Allow-Headers", "Content-Type, If-None-Match, Range");
    headers.put("Access-Control-Max-Age", "86400");
    response.setStatus(204);
    response.write(true, null, this);
  }

  private void writeText(Response.Text text) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.add(text.cache().field());
    if (text.filename() != null) {
      headers.put(
          HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"" + text.filename() + '"');
    }
    ByteBuffer body = text.body().duplicate();
    boolean packable = body.remaining() >= Gzip.WORTHWHILE_BYTES;
    Encoding encoding = packable && accepted().gzip() ? Encoding.GZIP : Encoding.IDENTITY;
    if (packable) {
      headers.add(VARY);
    }
    if (text.status() == 200 && text.cache().keeps()) {
      String tag = EntityTag.of(body);
      headers.put(HttpHeader.ETAG, EntityTag.quote(tag, encoding));
      if (isKnown(tag)) {
        finish(304, null);
        return;
      }
    }
    headers.put(HttpHeader.CONTENT_TYPE, text.type());
    add(encoding.field());
    finish(text.status(), encoding == Encoding.GZIP ? service.gzip().pack(body) : body);
  }

  private void writeStored(Response.Stored stored) {
    Content content = stored.content();
    Content.Encoded encoded =
        content
            .select(accepted())
            .orElseGet(() -> new Content.Encoded(Gzip.unpack(gzipOf(content)), Encoding.IDENTITY));
    HttpFields.Mutable headers = response.getHeaders();
    headers.add(stored.cache().field());
    headers.put(HttpHeader.ETAG, EntityTag.quote(content.tag(), encoded.encoding()));
    if (content.varies()) {
      headers.add(VARY);
    }
    if (isKnown(content.tag())) {
      finish(304, null);
      return;
    }
    headers.put(HttpHeader.CONTENT_TYPE, content.type());
    add(encoded.encoding().field());
    finish(200, encoded.bytes().duplicate());
  }

  /**
   * Packs and sends while the answer is being made, waiting for the network: on a virtual thread.
   */
  private void writeStreamed(Response.Streamed streamed) throws IOException {
    HttpFields.Mutable headers = response.getHeaders();
    Encoding encoding = accepted().gzip() ? Encoding.GZIP : Encoding.IDENTITY;
    headers.add(streamed.cache().field());
    headers.add(VARY);
    headers.put(HttpHeader.ETAG, EntityTag.quote(streamed.tag(), encoding));
    if (isKnown(streamed.tag())) {
      finish(304, null);
      return;
    }
    if (streamed.filename() != null) {
      headers.put(
          HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"" + streamed.filename() + '"');
    }
    headers.put(HttpHeader.CONTENT_TYPE, streamed.type());
    add(encoding.field());
    response.setStatus(200);
    if (isHead()) {
      response.write(true, null, this);
      return;
    }
    try (OutputStream network = org.eclipse.jetty.io.Content.Sink.asOutputStream(response);
        OutputStream out =
            encoding == Encoding.GZIP
                ? Gzip.stream(network, CHUNK)
                : new BufferedOutputStream(network, CHUNK)) {
      streamed.body().writeTo(out);
    }
    succeeded();
  }

  private void writeRanged(Response.Ranged ranged) throws IOException {
    long length = Files.size(ranged.file());
    HttpFields.Mutable headers = response.getHeaders();
    String tag = EntityTag.quote(ranged.tag(), Encoding.IDENTITY);
    headers.add(ranged.cache().field());
    headers.put(HttpHeader.ETAG, tag);
    headers.add(RANGES);
    if (isKnown(ranged.tag())) {
      finish(304, null);
      return;
    }
    if (ranged.filename() != null) {
      headers.put(
          HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"" + ranged.filename() + '"');
    }
    headers.put(HttpHeader.CONTENT_TYPE, ranged.type());
    String condition = request.getHeaders().get(HttpHeader.IF_RANGE);
    String asked = request.getHeaders().get(HttpHeader.RANGE);
    boolean sameFile = condition == null || condition.equals(tag);
    switch (ByteRange.parse(sameFile ? asked : null, length)) {
      case ByteRange.Whole _ -> send(ranged, 200, 0, length);
      case ByteRange.Part(long first, long last) -> {
        headers.put(HttpHeader.CONTENT_RANGE, "bytes " + first + '-' + last + '/' + length);
        send(ranged, 206, first, last - first + 1);
      }
      case ByteRange.Refused _ -> {
        headers.remove(HttpHeader.CONTENT_TYPE);
        headers.remove(HttpHeader.CACHE_CONTROL);
        headers.remove(HttpHeader.ETAG);
        headers.put(HttpHeader.CONTENT_RANGE, "bytes */" + length);
        writeProblem(
            new Response.Problem(
                416,
                "Cette partie du fichier n’existe pas",
                "Demandez une seule plage d’octets, de 0 à " + (length - 1) + "."),
            "");
      }
    }
  }

  /**
   * Sends part of a file, a chunk at a time, waiting for the network between two: on a virtual
   * thread.
   */
  private void send(Response.Ranged ranged, int status, long from, long count) throws IOException {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, count);
    if (isHead() || count == 0) {
      response.write(true, null, this);
      return;
    }
    try (FileChannel file = FileChannel.open(ranged.file(), StandardOpenOption.READ)) {
      ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, count));
      long position = from;
      long end = from + count;
      while (position < end) {
        chunk.clear().limit((int) Math.min(chunk.capacity(), end - position));
        while (chunk.hasRemaining()) {
          if (file.read(chunk, position + chunk.position()) < 0) {
            throw new IOException("file shortened while served: " + ranged.file().getFileName());
          }
        }
        position += chunk.flip().remaining();
        if (position == end) {
          response.write(true, chunk, this);
        } else {
          try (Blocker.Callback blocker = Blocker.callback()) {
            response.write(false, chunk, blocker);
            blocker.block();
          }
        }
      }
    }
  }

  private void writeRedirect(Response.Redirect redirect) {
    response.getHeaders().put(HttpHeader.LOCATION, redirect.location());
    response.getHeaders().add(CachePolicy.REVALIDATE.field());
    finish(redirect.permanent() ? 308 : 303, null);
  }

  private void writeProblem(Response.Problem problem, String reference) {
    if (problem.status() == 503) {
      response.getHeaders().add(RETRY);
    }
    String path = org.eclipse.jetty.server.Request.getPathInContext(request);
    Response.Text text =
        Route.isApi(path)
            ? ProblemJson.write(problem, reference)
            : Response.text(
                problem.status(),
                Response.HTML,
                service.problemPage().render(problem, reference),
                CachePolicy.NO_STORE);
    writeText(text);
  }

  private void finish(int status, @Nullable ByteBuffer body) {
    response.setStatus(status);
    if (status != 304) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body == null ? 0 : body.remaining());
    }
    response.write(true, isHead() ? null : body, this);
  }

  private boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  private boolean isKnown(String tag) {
    return EntityTag.isKnown(request.getHeaders().get(HttpHeader.IF_NONE_MATCH), tag);
  }

  private Encodings accepted() {
    return Encodings.parse(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
  }

  private void add(@Nullable HttpField field) {
    if (field != null) {
      response.getHeaders().add(field);
    }
  }

  private static ByteBuffer gzipOf(Content content) {
    ByteBuffer gzip = content.gzip();
    if (gzip == null) {
      throw new IllegalStateException("a content without bytes: " + content.tag());
    }
    return gzip;
  }

  @Override
  public void succeeded() {
    complete();
    callback.succeeded();
  }

  @Override
  public void failed(Throwable cause) {
    complete();
    callback.failed(cause);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  private void complete() {
    long nanos = System.nanoTime() - startNanos;
    endpoint.meter().record(response.getStatus(), nanos);
    service.log().record(id, request.getMethod(), route(), response.getStatus(), nanos);
    // Last: a server that stops waits for this.
    service.metrics().inFlight().decrementAndGet();
  }
}
