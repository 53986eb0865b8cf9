package fr.rezone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PdfUaTest {
  @Test
  void aFileWithoutTagsOrTitleIsFaulted() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    assertThat(PdfUa.faults(out.toByteArray())).anyMatch(fault -> fault.startsWith("7.1-"));
  }
}
