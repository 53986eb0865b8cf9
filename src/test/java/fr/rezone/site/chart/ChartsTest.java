package fr.rezone.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Test
  void aComparisonPutsEachValueAtItsPlace() {
    // From 100 to 200 with 8 % beyond each end: 92 at pixel 8, 208 at pixel 312.
    Svg svg =
        new ComparisonLine(
                "Titre",
                "Description",
                OptionalDouble.of(200),
                List.of(
                    new ComparisonLine.Mark("Ain", 100, ""),
                    new ComparisonLine.Mark("France", 150, "france")),
                List.of())
            .draw();
    assertThat(numbers(svg, "class=\"dot\" cx=\"([0-9.]+)\"")).containsExactly(291.0);
    assertThat(numbers(svg, "class=\"tick\" x1=\"([0-9.]+)\"")).containsExactly(29.0);
    assertThat(numbers(svg, "class=\"tick france\" x1=\"([0-9.]+)\"")).containsExactly(160.0);
  }

  @Test
  void aHiddenValueIsHatchedAndSaidAndNeverDrawnAsAPoint() {
    Svg line =
        new ComparisonLine(
                "T",
                "D",
                OptionalDouble.empty(),
                List.of(new ComparisonLine.Mark("France", 50, "france")),
                List.of())
            .draw();
    Svg bars =
        new ShareBars("T", "D", List.of(new ShareBars.Bar("65 ans", 12, "12", "", true))).draw();
    for (Svg svg : List.of(line, bars)) {
      assertThat(svg.markup()).contains("secret", "class=\"hatch\"").doesNotContain("dot", ">12<");
    }
  }

  /** 40 is the greatest: its bar is 356 pixels long; a tick at 10 stands at a quarter. */
  @Test
  void comparedBarsShareAScaleWithTheirTicks() {
    Svg svg =
        new ComparedBars(
                "T",
                "D",
                List.of(
                    new ComparedBars.Row(
                        "a",
                        new ComparedBars.Own(40, "40 %"),
                        List.of(new ComparedBars.Tick(10, "france"))),
                    new ComparedBars.Row("b", new ComparedBars.Larger(20, "20 %"), List.of())))
            .draw();
    assertThat(numbers(svg, "class=\"bar\" x=\"0\" y=\"20\" width=\"([0-9.]+)\""))
        .containsExactly(356.0);
    assertThat(numbers(svg, "class=\"bar reference\" x=\"0\" y=\"60\" width=\"([0-9.]+)\""))
        .containsExactly(178.0);
    assertThat(numbers(svg, "class=\"tick france\" x1=\"([0-9.]+)\"")).containsExactly(89.0);
  }

  @Test
  void aHiddenBarIsHatchedAndTellsWhereToRead() {
    Svg svg =
        new ComparedBars(
                "T",
                "D",
                List.of(
                    new ComparedBars.Row(
                        "a",
                        new ComparedBars.Hidden("Ain : 12 %"),
                        List.of(new ComparedBars.Tick(12, "")))))
            .draw();
    assertThat(svg.markup())
        .contains("class=\"hatch\"", ">secret<", ">Ain : 12 %<")
        .doesNotContain("class=\"tick\"", "class=\"bar\"");
  }

  /** 20 is the greatest: 84 pixels, to the left of 128; half of it to the right of 232. */
  @Test
  void aPyramidHasItsFeetInTheMiddle() {
    Svg svg =
        new AgePyramid(
                "T",
                "D",
                "",
                "Ici",
                "France",
                List.of(
                    new AgePyramid.Row(
                        "65 ans et plus",
                        new AgePyramid.Side(OptionalDouble.of(20), "20 %", false),
                        new AgePyramid.Side(OptionalDouble.of(10), "10 %", false)),
                    new AgePyramid.Row(
                        "moins de 35 ans",
                        new AgePyramid.Side(OptionalDouble.empty(), "", true),
                        new AgePyramid.Side(OptionalDouble.empty(), "–", false))))
            .draw();
    assertThat(numbers(svg, "class=\"bar\" x=\"([0-9.]+)\"")).containsExactly(44.0);
    assertThat(numbers(svg, "class=\"bar reference\" x=\"232\" y=\"[0-9.]+\" width=\"([0-9.]+)\""))
        .containsExactly(42.0);
    assertThat(svg.markup()).contains("class=\"hatch\"", ">secret<");
  }

  @Test
  void barsAreProportionalFromZero() {
    Svg svg =
        new ShareBars(
                "T",
                "D",
                List.of(
                    new ShareBars.Bar("a", 50, "50", "", false),
                    new ShareBars.Bar("b", 25, "25", "", false),
                    new ShareBars.Bar("c", 0, "0", "", false)))
            .draw();
    List<Double> widths = numbers(svg, "class=\"bar\"[^>]* width=\"([0-9.]+)\"");
    assertThat(widths.get(1)).isEqualTo(widths.get(0) / 2);
    assertThat(widths.get(2)).isZero();
  }

  @Test
  void aTrendStartsItsScaleAtZero() {
    // 40 is half of 80: half-way between the top (22) and the bottom (92).
    Svg svg =
        new TrendLine(
                "T",
                "D",
                List.of(
                    new TrendLine.Point(2004, "2004", 80, "80"),
                    new TrendLine.Point(2019, "2019", 40, "40")),
                List.of(),
                "")
            .draw();
    assertThat(svg.markup()).contains("d=\"M10 22L310 57\"");
  }

  @Test
  void whatIsPaidBackGoesBelowTheLine() {
    Svg svg =
        new CalendarBars(
                "T",
                "D",
                List.of(
                    new CalendarBars.Month("a", List.of(100.0)),
                    new CalendarBars.Month("b", List.of(-100.0))),
                List.of("Prime"),
                "100 €")
            .draw();
    // Zero is half-way between 24 and 190.
    assertThat(numbers(svg, "class=\"series-1\" x=\"[0-9.]+\" y=\"([0-9.]+)\" width=\"3"))
        .containsExactly(24.0, 107.0);
  }

  @Test
  void labelsDoNotOverlapAndStayInside() {
    Random random = new Random(11);
    for (int run = 0; run < 200; run++) {
      List<Labels.Wish> wishes = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        wishes.add(
            new Labels.Wish("x".repeat(1 + random.nextInt(25)), random.nextDouble() * 320, ""));
      }
      List<Labels.Placed> placed = Labels.place(wishes, 320);
      for (int i = 0; i < placed.size(); i++) {
        Labels.Placed a = placed.get(i);
        double half = a.text().length() * Labels.CHARACTER / 2;
        assertThat(a.x() - half).isGreaterThanOrEqualTo(-1e-6);
        assertThat(a.x() + half).isLessThanOrEqualTo(320 + 1e-6);
        for (Labels.Placed b : placed.subList(i + 1, placed.size())) {
          if (a.row() == b.row()) {
            double halves = half + b.text().length() * Labels.CHARACTER / 2;
            assertThat(Math.abs(a.x() - b.x())).isGreaterThanOrEqualTo(halves - 1e-6);
          }
        }
      }
    }
  }

  @Test
  void anOutlineKeepsWhatShowsAndDropsTheRest() {
    Geometry square = circle(5, 46, 0.5, 2000);
    Geometry speck = circle(5.9, 46, 0.001, 30);
    Svg svg =
        new OutlineMap(
                "T",
                "D",
                List.of(
                    new OutlineMap.Shape(square, true, "Ici", ""),
                    new OutlineMap.Shape(
                        GEOMETRY.buildGeometry(List.of(speck, square)), false, "Là", "")),
                200,
                150)
            .draw();
    assertThat(svg.markup().length()).isLessThan(3000);
    Svg alone =
        new OutlineMap("T", "D", List.of(new OutlineMap.Shape(speck, true, "Ici", "")), 200, 150)
            .draw();
    assertThat(alone.markup()).contains("class=\"here\" d=\"M");
  }

  @Test
  void everyDrawingIsWellFormedNamedAndFreeOfInlineStyle() throws Exception {
    String hostile = "<b onload='x'>\"&é";
    List<Svg> drawings =
        List.of(
            new ComparisonLine(
                    hostile,
                    hostile,
                    OptionalDouble.of(1),
                    List.of(new ComparisonLine.Mark(hostile, 1, "")),
                    List.of(1.0, 1.0))
                .draw(),
            new TrendLine(
                    hostile,
                    hostile,
                    List.of(
                        new TrendLine.Point(1, hostile, 0, hostile),
                        new TrendLine.Point(2, hostile, 0, hostile)),
                    List.of(),
                    hostile)
                .draw(),
            new ShareBars(
                    hostile, hostile, List.of(new ShareBars.Bar(hostile, 0, hostile, "", false)))
                .draw(),
            new CalendarBars(
                    hostile,
                    hostile,
                    List.of(new CalendarBars.Month(hostile, List.of(0.0))),
                    List.of(hostile),
                    hostile)
                .draw(),
            new OutlineMap(
                    hostile,
                    hostile,
                    List.of(new OutlineMap.Shape(circle(5, 46, 1, 9), true, hostile, "/x?a=1&b=2")),
                    100,
                    100)
                .draw());
    for (Svg svg : drawings) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg.markup())));
      assertThat(document.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(hostile);
      assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(hostile);
      assertThat(document.getElementsByTagName("b").getLength()).isZero();
      assertThat(svg.markup()).doesNotContain("style=", "NaN", "Infinity");
    }
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    assertThatThrownBy(() -> new TrendLine("T", "D", List.of(), List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ShareBars.Bar("a", Double.NaN, "", "", false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            new ComparisonLine("T", "D", OptionalDouble.empty(), List.of(), List.of())
                .draw()
                .isEmpty())
        .isTrue();
  }

  private static Geometry circle(double x, double y, double radius, int points) {
    Coordinate[] ring = new Coordinate[points + 1];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    ring[points] = ring[0].copy();
    return GEOMETRY.createPolygon(ring);
  }

  private static List<Double> numbers(Svg svg, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(svg.markup());
    List<Double> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(Double.valueOf(matcher.group(1)));
    }
    return found;
  }
}
