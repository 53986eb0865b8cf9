package fr.rezone.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bill of materials in CycloneDX's JSON. */
final class Sbom {
  private Sbom() {}

  /**
   * The libraries it lists, in its order.
   *
   * @throws ScanException if the file is absent, is not CycloneDX or lists nothing: an empty list
   *     would look like a clean one
   */
  static List<Component> read(Path file) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new ScanException(
          file + " : nomenclature illisible (" + e.getClass().getSimpleName() + ") ; la refaire");
    }
    if (!root.path("bomFormat").asString("").equals("CycloneDX")) {
      throw new ScanException(file + " : n’est pas une nomenclature CycloneDX ; la refaire");
    }
    List<Component> components = new ArrayList<>();
    for (JsonNode each : root.path("components")) {
      Component.of(each.path("purl").asString("")).ifPresent(components::add);
    }
    if (components.isEmpty()) {
      throw new ScanException(file + " : ne liste aucune bibliothèque ; la refaire");
    }
    return List.copyOf(components);
  }
}
