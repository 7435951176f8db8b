package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.calculators.labour.wagegap.GapPart;
import org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients;
import org.migrationeconomics.calculators.labour.wagegap.ThreeFoldGap;
import org.migrationeconomics.calculators.labour.wagegap.TwoFoldGap;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecomposition;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/** The parts of a gap as bars to the left and right of zero, with their terms below them. */
final class GapChart extends Chart {

  /** A part and the terms it consists of. */
  private record Part(String name, GapPart whole, List<GapPart> terms) {}

  /** A row: a part, or a term of the part with this number. */
  private record Row(String name, double value, Figure error, int part, boolean whole) {}

  /** The half-width of an interval of 95 per cent, in standard errors. */
  private static final double NORMAL = 1.959963984540054;

  private static final double LEAST_ROW = 20;
  private static final double GAP = 8;
  private static final int DIGITS = 3;

  private final WageGapDecomposition gap;
  private final String subtitle;
  private final List<Part> parts;
  private final Magnitude magnitude;
  private final int decimals;

  private GapChart(WageGapDecomposition gap, String subtitle, List<Part> parts, Look look) {
    super(look);
    this.gap = gap;
    this.subtitle = subtitle;
    this.parts = parts;
    double largest = Math.abs(gap.gap().value());
    for (Part part : parts) {
      largest = Math.max(largest, Math.abs(part.whole().value()));
      for (GapPart term : part.terms()) {
        largest = Math.max(largest, Math.abs(term.value()));
      }
    }
    magnitude = Magnitude.of(largest, "× that of the outcome");
    double shown = magnitude.of(largest);
    decimals = shown > 0 ? Math.max(0, DIGITS - (int) Math.ceil(StrictMath.log10(shown))) : DIGITS;
  }

  static GapChart of(WageGapDecomposition gap) {
    ThreeFoldGap three = Require.notNull("gap", gap).threeFold();
    return new GapChart(
        gap,
        "In three parts, from the viewpoint of " + gap.b().group(),
        List.of(
            new Part("Characteristics", three.endowments(), three.endowmentTerms()),
            new Part("Returns", three.coefficients(), three.coefficientTerms()),
            new Part("Both together", three.interaction(), three.interactionTerms())),
        Look.DEFAULT);
  }

  static GapChart of(WageGapDecomposition gap, ReferenceCoefficients reference) {
    TwoFoldGap two = Require.notNull("gap", gap).twoFold(Require.notNull("reference", reference));
    return new GapChart(
        gap,
        "In two parts; the wage structure without a gap: " + reference.label(),
        List.of(
            new Part("Explained", two.explained(), two.explainedTerms()),
            new Part("Unexplained", two.unexplained(), two.unexplainedTerms())),
        Look.DEFAULT);
  }

  @Override
  GapChart with(Look other) {
    return new GapChart(gap, subtitle, parts, other);
  }

  @Override
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    parts.forEach(part -> names.add(part.name()));
    return names;
  }

  @Override
  int usualHeight() {
    int rows = 1;
    for (Part part : parts) {
      rows += 1 + part.terms().size();
    }
    return Math.max(300, Math.min(760, 150 + 22 * rows));
  }

  @Override
  Caption caption() {
    return new Caption(
        "Gap in the " + gap.statistic() + ": " + gap.a().group() + " less " + gap.b().group(),
        subtitle,
        "Bars to the left and right of zero: the gap, its parts, and what each characteristic makes"
            + " of them.",
        magnitude.unit().replaceFirst("^× ", ""),
        "");
  }

  private static Figure error(GapPart part) {
    return part.standardError().isPresent() ? part.standardError() : part.bootstrapError();
  }

  private Row row(String name, double value, Figure error, int part, boolean whole) {
    return new Row(
        name,
        magnitude.of(value),
        error.isPresent() ? Figure.of(magnitude.of(error.value())) : error,
        part,
        whole);
  }

  private List<Row> rows(Sheet sheet) {
    int room = Rows.most(sheet.body(), LEAST_ROW) - 1 - parts.size();
    int all = parts.stream().mapToInt(part -> part.terms().size()).sum();
    int each = all <= room ? Integer.MAX_VALUE : Math.max(0, room / parts.size() - 1);
    List<Row> rows = new ArrayList<>();
    rows.add(row("Gap", gap.gap().value(), error(gap.gap()), -1, true));
    for (int k = 0; k < parts.size(); k++) {
      Part part = parts.get(k);
      rows.add(row(part.name(), part.whole().value(), error(part.whole()), k, true));
      List<GapPart> terms = part.terms();
      if (terms.size() > each) {
        List<GapPart> largest = new ArrayList<>(terms);
        largest.sort(Comparator.comparingDouble((GapPart term) -> -Math.abs(term.value())));
        List<GapPart> kept = largest.subList(0, each);
        terms = part.terms().stream().filter(kept::contains).toList();
      }
      for (GapPart term : terms) {
        // The constant is no characteristic in which groups could differ.
        if (term.value() != 0 || error(term).orElse(0) > 0) {
          rows.add(row(term.name(), term.value(), error(term), k, false));
        }
      }
      int left = part.terms().size() - terms.size();
      if (left > 0 && each > 0) {
        double shown = terms.stream().mapToDouble(GapPart::value).sum();
        double sum = part.terms().stream().mapToDouble(GapPart::value).sum();
        Figure none = Figure.empty("a sum of several terms");
        rows.add(row(left + " other terms", sum - shown, none, k, false));
      }
    }
    if (all > room) {
      sheet.note(
          each > 0
              ? "Of the terms the largest are shown."
              : "The terms of the parts are not shown.");
    }
    return rows;
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    List<Row> all = rows(sheet);
    double min = 0;
    double max = 0;
    double widest = 0;
    boolean intervals = false;
    boolean without = false;
    for (Row row : all) {
      double half = half(row);
      min = Math.min(min, row.value() - half);
      max = Math.max(max, row.value() + half);
      widest = Math.max(widest, Type.AXIS.strong().width(text(numbers, row)));
      intervals |= half > 0;
      without |= !row.error().isPresent();
    }
    if (intervals) {
      sheet.note("Lines: intervals of 95 %, " + kind() + ".");
      if (without) {
        sheet.note("Bars without a line have no standard error.");
      }
    } else {
      sheet.note("There are no standard errors.");
    }
    Rows rows =
        Rows.drawn(
            sheet,
            numbers,
            sheet.body(),
            widest + GAP,
            min,
            max,
            all.stream().map(row -> (row.whole() ? "" : "  ") + row.name()).toList(),
            all.stream().map(Row::whole).toList());
    for (int i = 0; i < all.size(); i++) {
      row(sheet, numbers, rows, i, all.get(i));
    }
  }

  private String kind() {
    return gap.gap().standardError().isPresent()
        ? "from standard errors by formula"
        : "from " + gap.replications() + " bootstrap samples";
  }

  private static double half(Row row) {
    return row.error().isPresent() ? NORMAL * row.error().value() : 0;
  }

  private String text(NumberStyle numbers, Row row) {
    return numbers.fixed(row.value(), decimals);
  }

  private String colour(Row row) {
    if (row.part() < 0) {
      return Ink.MUTED;
    }
    return look().shines(parts.get(row.part()).name())
        ? look().palette().colour(row.part())
        : look().palette().others();
  }

  private void row(Sheet sheet, NumberStyle numbers, Rows rows, int i, Row row) {
    String tip =
        row.name()
            + ": "
            + text(numbers, row)
            + (row.error().isPresent()
                ? " (standard error " + numbers.readable(row.error().value()) + ")"
                : "");
    Ink ink = Ink.fill(colour(row));
    rows.bar(i, row.value(), row.whole() ? 0.68 : 0.5, row.whole() ? ink : ink.opacity(0.55), tip);
    double half = half(row);
    double y = rows.middle(i);
    if (half > 0) {
      sheet.line(
          rows.x(row.value() - half), y, rows.x(row.value() + half), y, Ink.line(Ink.DARK, 1.3));
    }
    // Figures stand in a column of their own, so that no interval runs through them.
    Box frame = rows.frame();
    sheet.text(
        sheet.body().right(),
        y + Type.AXIS.toBase(),
        Anchor.END,
        row.whole() ? Type.AXIS.strong().in(Ink.DARK) : Type.AXIS,
        text(numbers, row));
    if (row.whole() && row.part() >= 0) {
      double top = frame.top() + i * rows.height();
      sheet.line(frame.left(), top, sheet.body().right(), top, Ink.line(Ink.GRID, 1));
    }
  }
}
