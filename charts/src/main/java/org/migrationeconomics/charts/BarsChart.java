package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** A bar for each place, the longest first. */
final class BarsChart extends Chart {

  /** A bar, or a place without a value and the reason. */
  private record Bar(String name, Figure figure, boolean isRest) {
    double size() {
      return figure.isPresent() ? Math.abs(figure.value()) : -1;
    }
  }

  private static final double ROW = 20;
  private static final double LEAST_ROW = 15;
  private static final double THICKEST = 34;
  private static final double NAMES = 0.36;
  private static final double GAP = 8;
  private static final int MOST_ROWS = 24;
  private static final double WORDS = 110;

  private final PlaceVector values;

  private BarsChart(PlaceVector values, Look look) {
    super(look);
    this.values = values;
  }

  static BarsChart of(PlaceVector values) {
    return new BarsChart(Require.notNull("values", values), Look.DEFAULT);
  }

  @Override
  BarsChart with(Look other) {
    return new BarsChart(values, other);
  }

  @Override
  int usualHeight() {
    int rows = Math.max(4, Math.min(MOST_ROWS, values.size()));
    return (int) (WORDS + rows * ROW);
  }

  private static String name(Place place) {
    return place.name().isEmpty() ? place.code() : place.name();
  }

  @Override
  Set<String> names() {
    return values.places().stream()
        .map(BarsChart::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    for (Place place : values.places()) {
      bars.add(new Bar(name(place), values.figure(place), false));
    }
    // From the greatest to the least; holes are last. Equal ones stay in their order.
    bars.sort(
        Comparator.comparingDouble(
            (Bar bar) ->
                bar.figure().isPresent() ? -bar.figure().value() : Double.POSITIVE_INFINITY));
    return bars;
  }

  private Magnitude magnitude(List<Bar> bars) {
    Extent extent = new Extent();
    bars.stream()
        .filter(bar -> !bar.isRest())
        .forEach(bar -> extent.add(Extent.number(bar.figure())));
    return Magnitude.of(extent.size(), values.unit());
  }

  @Override
  Caption caption() {
    return new Caption(
        values.label(),
        "",
        "Bars for " + values.size() + " places, from the greatest to the least.",
        magnitude(bars()).unit(),
        values.source());
  }

  /** Whether a sum over places means something. */
  private boolean adds() {
    MeasureUnit unit = values.unit();
    return unit == SimpleUnit.PERSONS || unit instanceof MoneyUnit;
  }

  /** As many as there is room for: those farthest from zero, and the rest as one bar. */
  private List<Bar> shown(Sheet sheet, int room) {
    List<Bar> all = bars();
    if (all.size() <= room) {
      return all;
    }
    int kept = Math.max(1, adds() ? room - 1 : room);
    Set<Bar> largest =
        all.stream()
            .sorted(
                Comparator.comparing((Bar bar) -> !look().highlighted().contains(bar.name()))
                    .thenComparingDouble(bar -> -bar.size()))
            .limit(kept)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Bar> shown = new ArrayList<>();
    double rest = 0;
    int holes = 0;
    int others = 0;
    for (Bar bar : all) {
      if (largest.contains(bar)) {
        shown.add(bar);
      } else if (bar.figure().isPresent()) {
        rest += bar.figure().value();
        others++;
      } else {
        holes++;
      }
    }
    if (adds() && others > 0) {
      shown.add(new Bar("all others (" + others + ")", Figure.of(rest), true));
    } else if (others > 0) {
      sheet.note(others + " of " + all.size() + " places, nearer to zero, are not shown.");
    }
    if (holes > 0) {
      sheet.note(holes + " places have no value.");
    }
    return shown;
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Box body = sheet.body();
    int room = (int) Math.max(1, Math.floor(body.height() / LEAST_ROW));
    List<Bar> bars = shown(sheet, room);
    Magnitude magnitude = magnitude(bars);
    Type type = Type.LABEL;
    double widest = 0;
    double digits = 0;
    Extent extent = new Extent();
    for (Bar bar : bars) {
      widest = Math.max(widest, type.width(bar.name()));
      double value = magnitude.of(Extent.number(bar.figure()));
      if (!bar.isRest()) {
        extent.add(value);
      }
    }
    double size = extent.size();
    for (Bar bar : bars) {
      if (bar.figure().isPresent() && !bar.isRest()) {
        String text = numbers.brief(magnitude.of(bar.figure().value()), size);
        digits = Math.max(digits, type.width(text) + 5);
      }
    }
    double names = Math.min(widest, NAMES * body.width());
    double low = extent.isEmpty() ? 0 : Math.min(0, extent.min());
    double high = extent.isEmpty() ? 1 : Math.max(0, extent.max());
    boolean below = low < 0;
    boolean above = high > 0 || !below;
    Box frame = body.less(names + GAP + (below ? digits : 0), 0, above ? digits : 0, 0);
    // Lengths are read from the figures beside them; the axis only has to begin at zero.
    double span = high - low == 0 ? 1 : high - low;
    double row = Math.min(THICKEST, frame.height() / bars.size());
    double zero = frame.left() - low / span * frame.width();
    double y = frame.top();
    for (Bar bar : bars) {
      double centre = y + row / 2;
      double base = centre + type.toBase();
      boolean shines = look().shines(bar.name());
      sheet.name(
          body.left() + names,
          base,
          Anchor.END,
          shines && !look().highlighted().isEmpty() ? type.strong() : type,
          bar.name(),
          names);
      if (bar.figure().isPresent() && !bar.isRest()) {
        double value = magnitude.of(bar.figure().value());
        double end = zero + value / span * frame.width();
        String colour =
            shines ? look().palette().colour(value < 0 ? 1 : 0) : look().palette().others();
        String tip = bar.name() + ": " + numbers.readable(bar.figure().value());
        double half = row * 0.38;
        sheet.rect(
            new Box(Math.min(zero, end), centre - half, Math.max(zero, end), centre + half),
            Ink.fill(colour),
            tip);
        sheet.text(
            value < 0 ? end - 4 : end + 4,
            base,
            value < 0 ? Anchor.END : Anchor.START,
            type.in(Ink.MUTED),
            numbers.brief(value, size));
      } else {
        // A sum of many would make all others short: it is said, not drawn.
        String text =
            bar.isRest()
                ? "together " + numbers.brief(magnitude.of(bar.figure().value()), size)
                : "no value";
        sheet.titled(
            zero + 4,
            base,
            Anchor.START,
            type.in(Ink.MUTED),
            TextWidth.fit(text, body.right() - zero - 4, type.size(), false),
            bar.figure().reason().orElse(""));
      }
      y += row;
    }
    sheet.line(zero, frame.top(), zero, y, Ink.line(Ink.AXIS, 1));
  }
}
