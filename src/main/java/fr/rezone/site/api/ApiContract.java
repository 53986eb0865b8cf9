package fr.rezone.site.api;

import fr.rezone.site.contract.Contract;
import fr.rezone.site.contract.OpenApi;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.contract.Schema;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The interface for programs as a whole, and the operation that describes it. */
public final class ApiContract {
  /** Headings of the operations. */
  public static final String TERRITORIES = "Territoires";

  /** Heading: points, search, structures. */
  public static final String PLACES = "Lieux";

  /** Heading: columns and indicators. */
  public static final String FIGURES = "Chiffres et zonages";

  /** Heading: aids and simulations. */
  public static final String AIDS = "Aides";

  /** Heading: the release, its files, this description. */
  public static final String DATA = "Données";

  /** Where the description is served. */
  public static final String DOCUMENT = "/api/v1/openapi.json";

  /** The form of a class of a legend, for other columns. */
  public static final Schema.Shape CLASS = ApiSchema.CLASS;

  private static final List<Contract.Group> GROUPS =
      List.of(
          new Contract.Group(
              TERRITORIES, "Chaque territoire : où il est, comment il est zoné, ses chiffres."),
          new Contract.Group(
              PLACES, "Trouver un lieu par son nom ou par un point, et ce qui l’entoure."),
          new Contract.Group(
              FIGURES, "Un chiffre ou un zonage pour tous les territoires à la fois."),
          new Contract.Group(AIDS, "Les aides à l’installation, et ce qu’un projet obtiendrait."),
          new Contract.Group(
              DATA, "La version des données, ses fichiers, la description de cette interface."));

  private static final String ABOUT =
      "Tout ce que montre le site, pour les programmes : lecture libre, sans clé ni inscription."
          + "\n\nLes adresses sous /api/v1 sont stables ; des champs peuvent s’ajouter aux réponses. Un paramètre inconnu est refusé (400) avec la liste de ceux qui sont connus, et tout refus dit pourquoi (RFC 9457). Les scripts d’autres sites peuvent lire (CORS)."
          + "\n\nUn chiffre caché par le secret statistique n’a pas de valeur, et son statut le dit ; il n’est jamais remplacé par zéro."
          + "\n\nChaque réponse à une lecture porte un ETag : le rendre dans If-None-Match évite de la recevoir à nouveau.";

  private ApiContract() {}

  /**
   * All operations under one description, which is the last of them.
   *
   * @throws IllegalArgumentException if one is not fully declared
   */
  public static Contract of(List<Operation> operations) {
    AtomicReference<@Nullable Contract> whole = new AtomicReference<>();
    AtomicReference<@Nullable String> written = new AtomicReference<>();
    Operation self =
        Operation.get(
                DOCUMENT,
                _ -> {
                  String text = written.get();
                  if (text == null) {
                    text = describe(whole.get());
                    written.set(text);
                  }
                  return Response.json(text, CachePolicy.REVALIDATE);
                })
            .named(
                "description",
                "La description de cette interface",
                "Un document OpenAPI 3.1 : chaque adresse, ses paramètres, la forme de ses réponses.")
            .in(DATA)
            .answering(Response.JSON, Schema.byKey(Schema.ANYTHING))
            .example("Le document", DOCUMENT);
    List<Operation> all = new ArrayList<>(operations);
    all.add(self);
    Contract contract = new Contract("Rézone", ABOUT, "1", GROUPS, all);
    whole.set(contract);
    return contract;
  }

  private static String describe(@Nullable Contract contract) {
    if (contract == null) {
      throw new IllegalStateException("described before it was whole");
    }
    return new String(
        Json.bytes(OpenApi.write(contract, OpenApi.Version.V3_1)), StandardCharsets.UTF_8);
  }
}
