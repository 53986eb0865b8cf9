package fr.rezone.aid.load;

import fr.rezone.aid.language.Spelling;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.reference.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads blocks of references and finds those that are cited. */
final class ReferenceReader {
  private static final Set<String> KEYS =
      Set.of("texte", "article", "url", "statut", "verifie", "remplace");
  private static final Reference NONE =
      new Reference("", "référence absente", "", "", Status.TO_VERIFY, LocalDate.of(2000, 1, 1));

  private final Map<String, Reference> references = new HashMap<>();
  private final Set<String> replaced = new HashSet<>();

  Map<String, Reference> references() {
    return references;
  }

  /** Reads the block under {@code references}. */
  void read(YamlMap file, boolean local) {
    file.map("references")
        .ifPresent(
            block -> {
              for (String id : block.keys()) {
                block.map(id).ifPresent(entry -> add(id, block, entry, local));
              }
            });
  }

  private void add(String id, YamlMap block, YamlMap entry, boolean local) {
    entry.allow(KEYS);
    String url = entry.optional("url");
    if (!url.isEmpty() && !url.matches("https?://[^\\s\"<>]+")) {
      entry.fault("url", "adresse « " + url + " » refusée ; elle commence par https:// ou http://");
    }
    Reference reference =
        new Reference(
            id,
            entry.text("texte"),
            entry.optional("article"),
            url,
            status(entry, "statut", Status.TO_VERIFY),
            entry.day("verifie", LocalDate.of(2000, 1, 1)));
    if (!entry.has("statut")) {
      entry.fault("texte", "« statut » manque ; écrire law, official, press ou to-verify");
    }
    if (!entry.has("verifie")) {
      entry.fault(
          "texte", "« verifie » manque ; écrire le jour de la dernière lecture (aaaa-mm-jj)");
    }
    boolean replaces = local && entry.flag("remplace") && replaced.add(id);
    if (references.containsKey(id) && !replaces) {
      block.fault(
          id,
          "référence « "
              + id
              + " » déjà définie ; changer de nom, ou ajouter « remplace: oui » dans un dossier local");
    }
    references.put(id, reference);
  }

  /** The reference cited under a key, which must be there. */
  Reference cited(YamlMap map, String key) {
    String id = map.optional(key);
    if (id.isEmpty()) {
      map.fault(key, "« " + key + " » manque ; citer une référence de references.yml");
      return NONE;
    }
    return find(map, key, id);
  }

  Reference find(YamlMap map, String key, String id) {
    Reference reference = references.get(id);
    if (reference == null) {
      map.fault(key, "référence « " + id + " » inconnue" + Spelling.offer(id, references.keySet()));
      return NONE;
    }
    return reference;
  }

  /** The status under a key, or another when it is absent. */
  static Status status(YamlMap map, String key, Status otherwise) {
    String id = map.optional(key);
    if (id.isEmpty()) {
      return otherwise;
    }
    return Status.find(id)
        .orElseGet(
            () -> {
              map.fault(
                  key, "statut « " + id + " » inconnu ; écrire law, official, press ou to-verify");
              return otherwise;
            });
  }
}
