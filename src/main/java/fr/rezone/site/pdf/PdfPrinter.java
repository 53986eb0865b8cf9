package fr.rezone.site.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns a page of our own, written as XML, into a tagged PDF (PDF/UA) with its fonts inside. Reads
 * no file and no address that the page may name. All pages share one: drawing takes some tenths of
 * a second of one core and some memory, so that few are drawn at a time. Thread-safe.
 */
public final class PdfPrinter {
  private static final int AT_ONCE = 2;
  private static final int SECONDS_TO_WAIT = 10;
  private static final String FACE = "Source Sans 3";

  private final Semaphore printing = new Semaphore(AT_ONCE);

  public PdfPrinter() {
    // It would log what it draws, which is a person's project.
    XRLog.setLoggingEnabled(false);
  }

  /**
   * @param xhtml well-formed, with its language and title
   * @throws ProblemException 503 if too many are being drawn
   */
  public byte[] print(String xhtml) {
    try {
      if (!printing.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
        throw new ProblemException(
            new Response.Problem(
                503,
                "Le site est très demandé",
                "Beaucoup de documents se préparent en même temps. Réessayez dans quelques secondes."));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting to print", e);
    }
    try {
      return draw(xhtml);
    } finally {
      printing.release();
    }
  }

  private static byte[] draw(String xhtml) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream(128_000)) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.useUriResolver((_, _) -> null);
      builder.useFont(font("SourceSans3-Regular.ttf"), FACE, 400, FontStyle.NORMAL, true);
      builder.useFont(font("SourceSans3-SemiBold.ttf"), FACE, 600, FontStyle.NORMAL, true);
      builder.withProducer("Rézone");
      builder.withW3cDocument(parse(xhtml), null);
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a PDF in memory failed", e);
    }
  }

  private static FSSupplier<InputStream> font(String name) {
    return () ->
        Objects.requireNonNull(
            PdfPrinter.class.getResourceAsStream(name),
            () -> name + " is not in this build; run the Maven build with Node.js at hand");
  }

  private static Document parse(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("the template of the file is not well-formed", e);
    }
  }
}
