package fr.rezone.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  private static final Pattern CODE = Pattern.compile("[0-9AB]{5}");
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site =
        new RunningSite(
            Router.builder()
                .get("/rien", _ -> Response.html("rien"))
                .get(
                    "/tout",
                    r -> {
                      Parameters p =
                          r.parameters("q", "limit", "lon", "tri", "codes", "t", "profession");
                      return Response.html(
                          p.text("q", 20).orElse("-")
                              + "|"
                              + p.integer("limit", 10, 1, 50)
                              + "|"
                              + p.decimal("lon", -180, 180)
                              + "|"
                              + p.choice("tri", "nom", "nom", "niveau")
                              + "|"
                              + p.flag("codes", true)
                              + "|"
                              + p.codes("t", CODE, "un code INSEE de cinq caractères", 3)
                              + "|"
                              + p.choice(
                                      "profession", List.of("medecin", "kine"), Function.identity())
                                  .orElse("-"));
                    }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/tout ; -|10|OptionalDouble.empty|nom|true|[]|-",
        "/tout?q=&limit= ; -|10|OptionalDouble.empty|nom|true|[]|-",
        "/tout?q=saint+%C3%A9tienne&limit=50 ; saint étienne|50|OptionalDouble.empty|nom|true|[]|-",
        "/tout?lon=-61.55&tri=niveau&codes=non ; -|10|OptionalDouble[-61.55]|niveau|false|[]|-",
        "/tout?t=2A004&t=01053&t=2A004&profession=kine ; -|10|OptionalDouble.empty|nom|true|[2A004, 01053]|kine",
      })
  void readsWhatIsWellFormed(String path, String expected) {
    assertThat(site.get(path).body()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/tout?langue=en ; Paramètre inconnu « langue » ; paramètres acceptés : q, limit, lon, tri, codes, t, profession.",
        "/rien?q=1 ; Paramètre inconnu « q » ; cette adresse n’en accepte aucun.",
        "/tout?limit=0 ; « 0 » n’est pas accepté ; il faut un nombre entier de 1 à 50.",
        "/tout?limit=1e3 ; « 1e3 » n’est pas accepté",
        "/tout?limit=99999999999999999999 ; n’est pas accepté",
        "/tout?lon=NaN ; il faut un nombre de -180 à 180, avec un point décimal.",
        "/tout?lon=180.5 ; n’est pas accepté",
        "/tout?tri=age ; il faut l’une des valeurs nom, niveau.",
        "/tout?q=a&q=b ; est donné 2 fois ; une seule est permise.",
        "/tout?q=abcdefghijklmnopqrstuvwxyz ; un texte de 20 caractères au plus",
        "/tout?q=a%00b ; un texte sans caractère de contrôle",
        "/tout?t=1 ; un code INSEE de cinq caractères",
        "/tout?t=00001&t=00002&t=00003&t=00004 ; est donné 4 fois ; 3 au plus.",
      })
  void refusesTheRestAndSaysWhatItExpected(String path, String partsOfTheDetail) {
    HttpResponse<String> refused = site.get(path);
    assertThat(refused.statusCode()).isEqualTo(400);
    String body = refused.body().replace(' ', ' ');
    for (String part : partsOfTheDetail.split(" ; ")) {
      assertThat(body).contains(part);
    }
  }

  @Test
  void refusesWhatIsNotPercentEncodedUtf8() {
    for (String query : List.of("q=%C3", "q=%FF%FE", "q=%C0%AF")) {
      assertThat(site.get("/tout?" + query).statusCode()).as(query).isEqualTo(400);
    }
  }

  @Test
  void refusesAnAvalancheOfParameters() {
    assertThat(site.get("/tout?" + "t=01053&".repeat(65)).statusCode()).isEqualTo(400);
  }

  @Test
  void neverRepeatsAValueAtLength() {
    String body = site.get("/tout?tri=" + "x".repeat(5000)).body();
    assertThat(body.length()).isLessThan(400);
  }
}
