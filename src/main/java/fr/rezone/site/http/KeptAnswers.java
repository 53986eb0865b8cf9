package fr.rezone.site.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one release, packed once and kept while there is room; a crawler that reads everything
 * does not drive out what people ask for. Thread-safe.
 */
final class KeptAnswers {
  /** Bytes of packed answers: some two thousand sheets of 12 kB. */
  private static final long ROOM = 24L << 20;

  /** What an entry costs beside its bytes. */
  private static final int OVERHEAD = 300;

  private final Gzip gzip = new Gzip();

  private final Cache<String, Response.Stored> answers =
      Caffeine.newBuilder()
          .maximumWeight(ROOM)
          .executor(Runnable::run)
          .<String, Response.Stored>weigher(
              (path, answer) ->
                  path.length()
                      + Objects.requireNonNull(answer.content().gzip()).remaining()
                      + OVERHEAD)
          .build();

  Response.@Nullable Stored find(String path) {
    return answers.getIfPresent(path);
  }

  /** How many there are. */
  long count() {
    return answers.estimatedSize();
  }

  /** What they weigh, bytes, {@link #ROOM} at most but for an instant. */
  long bytes() {
    return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  /** The answer as it will be given from now on; unchanged when it is not one to keep. */
  Response keep(String path, Response answer) {
    if (!(answer instanceof Response.Text text)
        || text.status() != 200
        || text.filename() != null
        || !text.cache().keeps()) {
      return answer;
    }
    Content content =
        Content.packed(text.type(), EntityTag.of(text.body()), gzip.pack(text.body()));
    Response.Stored stored = new Response.Stored(content, text.cache());
    answers.put(path, stored);
    return stored;
  }
}
