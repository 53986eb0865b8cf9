package fr.rezone.site.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcronymsTest {
  private static final Glossary GLOSSARY = Glossary.load();

  @Test
  void theFirstUseInTextLeadsToTheWordsAndTheNextOnesAreLeftAlone() {
    Acronyms.Marked marked =
        Acronyms.mark(GLOSSARY, "<h1>Une ZIP</h1><p>En ZIP, puis ZIP ; l’ARS<br>décide.</p>");
    assertThat(marked.html())
        .isEqualTo(
            "<h1>Une ZIP</h1><p>En <a class=\"term\" href=\"#sigle-zip\">ZIP</a>, puis ZIP ; l’"
                + "<a class=\"term\" href=\"#sigle-ars\">ARS</a><br>décide.</p>");
    assertThat(marked.terms()).extracting(Term::sign).containsExactly("ZIP", "ARS");
  }

  @Test
  void linksButtonsTablesAndScriptsAreNotTouched() {
    for (String html :
        new String[] {
          "<a href=\"/x\">ZIP</a>",
          "<table><tr><td>ZIP</td></tr></table>",
          "<button>ZIP</button>",
          "<span class=\"chip zone-zip\"><strong>ZIP</strong></span>"
        }) {
      Acronyms.Marked marked = Acronyms.mark(GLOSSARY, html);
      assertThat(marked.html()).isEqualTo(html);
      assertThat(marked.terms()).extracting(Term::sign).containsExactly("ZIP");
    }
    for (String silent :
        new String[] {
          "<script>ZIP</script>",
          "<p title=\"ZIP\">x</p>",
          "<p>ZIPPER, 3ZIP</p>",
          "<p><data value=\"ZIP\">ZIP</data></p>"
        }) {
      assertThat(Acronyms.mark(GLOSSARY, silent).html()).isEqualTo(silent);
      assertThat(Acronyms.mark(GLOSSARY, silent).terms()).isEmpty();
    }
  }

  @Test
  void everyTermSaysSomething() {
    assertThat(GLOSSARY.terms())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            term -> {
              assertThat(term.words()).isNotBlank();
              assertThat(term.explanation()).endsWith(term.explanation().endsWith("…") ? "…" : ".");
            });
  }
}
