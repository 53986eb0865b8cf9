package fr.rezone.source.fetch;

import fr.rezone.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file on its way from a server to its folder, over as many attempts as it takes. Confined to
 * one thread.
 */
final class Transfer {
  private static final int BUFFER = 1 << 16;
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  private final Transport transport;
  private final Answers answers;
  private final Duration silence;
  private final Resource resource;
  private final Target target;
  private final Path folder;
  private final Progress progress;
  private final Notebook notebook;
  private boolean mismatched;

  Transfer(
      Transport transport,
      Answers answers,
      Duration silence,
      Resource resource,
      Target target,
      Path folder,
      Progress progress) {
    this.transport = transport;
    this.answers = answers;
    this.silence = silence;
    this.resource = resource;
    this.target = target;
    this.folder = folder;
    this.progress = progress;
    this.notebook = new Notebook(folder.resolve(resource.id() + ".origin"));
  }

  Fetched run(Attempts attempts) {
    try (PartFile part = PartFile.open(folder, resource.id(), target.uri())) {
      try {
        return attempts.run(resource.id(), target.uri(), progress, () -> once(part));
      } finally {
        if (part.length() == 0) {
          part.abandon();
        }
      }
    }
  }

  private Attempt<Fetched> once(PartFile part) throws InterruptedException {
    long before = part.length();
    Notebook.Entry present = before == 0 ? current() : Notebook.Entry.NONE;
    try {
      HttpResponse<InputStream> response =
          transport.get(target.uri(), headers(part, present.validator()));
      try (InputStream body = response.body();
          StallGuard guard = new StallGuard(body, silence)) {
        return switch (response.statusCode()) {
          case 200 -> {
            part.restart(Validator.of(response));
            yield receive(part, response, body, guard, length(response));
          }
          case 206 -> continued(part, response, body, guard);
          case 304 -> unchanged(present);
          case 416 -> {
            part.restart(Validator.NONE);
            yield failed("le serveur refuse de reprendre, recommencé du début", false);
          }
          default -> answers.failure(target.uri(), response);
        };
      }
    } catch (IOException e) {
      return answers.failure(target.uri(), e, part.length() > before);
    }
  }

  private Map<String, String> headers(PartFile part, Validator present) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (part.length() > 0) {
      String range = part.validator().forRange();
      if (range.isEmpty()) {
        part.restart(Validator.NONE);
      } else {
        headers.put("Range", "bytes=" + part.length() + "-");
        headers.put("If-Range", range);
      }
    } else if (!present.etag().isEmpty()) {
      headers.put("If-None-Match", present.etag());
    } else if (!present.lastModified().isEmpty()) {
      headers.put("If-Modified-Since", present.lastModified());
    }
    return headers;
  }

  private Attempt<Fetched> continued(
      PartFile part, HttpResponse<InputStream> response, InputStream body, StallGuard guard)
      throws IOException {
    Matcher range =
        CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse("").strip());
    boolean fits = range.matches() && Long.parseLong(range.group(1)) == part.length();
    if (!fits || part.length() == 0 || part.validator().contradicts(Validator.of(response))) {
      part.restart(Validator.NONE);
      return failed("le fichier a changé pendant le téléchargement, recommencé du début", false);
    }
    long total = range.group(3).equals("*") ? -1 : Long.parseLong(range.group(3));
    return receive(part, response, body, guard, total);
  }

  private Attempt<Fetched> receive(
      PartFile part,
      HttpResponse<InputStream> response,
      InputStream body,
      StallGuard guard,
      long announced)
      throws IOException {
    long total = announced >= 0 ? announced : target.bytes();
    if (total > resource.maxBytes()) {
      part.restart(Validator.NONE);
      throw tooLong(target.uri(), resource.maxBytes());
    }
    long before = part.length();
    byte[] buffer = new byte[BUFFER];
    progress.advanced(resource.id(), before, total);
    for (int count; (count = read(body, buffer, guard, part, before)) >= 0; ) {
      guard.touch();
      part.append(buffer, count);
      if (part.length() > resource.maxBytes()) {
        part.restart(Validator.NONE);
        throw tooLong(target.uri(), resource.maxBytes());
      }
      progress.advanced(resource.id(), part.length(), total);
    }
    if (announced >= 0 && part.length() != announced) {
      if (part.length() > announced) {
        part.restart(Validator.NONE);
      }
      return failed("connexion rompue avant la fin", part.length() > before);
    }
    return verified(part, response);
  }

  private static int read(
      InputStream body, byte[] buffer, StallGuard guard, PartFile part, long before)
      throws IOException {
    int count = body.read(buffer);
    if (guard.isStalled()) {
      throw new IOException(
          "plus rien reçu depuis trop longtemps, après " + (part.length() - before) + " octets");
    }
    return count;
  }

  private Attempt<Fetched> verified(PartFile part, HttpResponse<InputStream> response) {
    boolean length = target.bytes() < 0 || part.length() == target.bytes();
    if (length && part.matches(target.checksum().orElse(null))) {
      return new Attempt.Done<>(finish(part, response));
    }
    String fault =
        length
            ? "contenu différent de l’empreinte annoncée"
            : "longueur de " + part.length() + " octets au lieu de " + target.bytes() + " annoncés";
    part.restart(Validator.NONE);
    if (mismatched) {
      throw SourceException.at(
          target.uri().toString(),
          0,
          fault + ", deux fois de suite",
          "réessayer plus tard ; si cela dure, prévenir le producteur");
    }
    mismatched = true;
    return failed(fault + ", recommencé du début", false);
  }

  private Fetched finish(PartFile part, HttpResponse<InputStream> response) {
    Path destination = folder.resolve(FileNames.of(response.uri(), resource.id()));
    Validator validator = Validator.of(response);
    long bytes = part.length();
    String sha256 = part.finish(destination);
    try {
      notebook.write(
          new Notebook.Entry(
              target.uri().toString(), validator, destination.getFileName().toString(), sha256));
    } catch (IOException e) {
      throw PartFile.disk(notebook.path(), e);
    }
    return fetched(destination, sha256, bytes, validator, false);
  }

  /** What is already here of this address, if it is still as it was when it came. */
  private Notebook.Entry current() {
    Notebook.Entry noted = notebook.read();
    if (!noted.isAbout(target.uri()) || noted.validator().isEmpty()) {
      return Notebook.Entry.NONE;
    }
    Path path = folder.resolve(noted.fileName()).normalize();
    try {
      boolean sound =
          folder.normalize().equals(path.getParent())
              && Files.isRegularFile(path)
              && noted.sha256().matches("[0-9a-f]{64}")
              && Checksum.sha256(noted.sha256()).matches(path)
              && target.checksum().map(checksum -> isOf(checksum, path)).orElse(true);
      return sound ? noted : Notebook.Entry.NONE;
    } catch (IOException e) {
      return Notebook.Entry.NONE;
    }
  }

  private static boolean isOf(Checksum checksum, Path path) {
    try {
      return checksum.matches(path);
    } catch (IOException e) {
      return false;
    }
  }

  private Attempt<Fetched> unchanged(Notebook.Entry present) throws IOException {
    if (present.fileName().isEmpty()) {
      return failed("le serveur répond HTTP 304 sans raison", false);
    }
    Path path = folder.resolve(present.fileName());
    return new Attempt.Done<>(
        fetched(path, present.sha256(), Files.size(path), present.validator(), true));
  }

  private Fetched fetched(
      Path path, String sha256, long bytes, Validator validator, boolean unchanged) {
    return new Fetched(
        path, target.uri(), sha256, bytes, validator.etag(), validator.lastModified(), unchanged);
  }

  private static long length(HttpResponse<?> response) {
    return response.headers().firstValueAsLong("Content-Length").orElse(-1);
  }

  private static Attempt<Fetched> failed(String reason, boolean gained) {
    return new Attempt.Failed<>(reason, gained, Optional.empty());
  }

  static SourceException tooLong(URI uri, long most) {
    return SourceException.at(
        uri.toString(),
        0,
        "plus de " + most + " octets",
        "vérifier que l’adresse du catalogue est bien celle du fichier");
  }
}
