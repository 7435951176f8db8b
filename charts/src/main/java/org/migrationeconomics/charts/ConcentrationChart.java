package org.migrationeconomics.charts;

import java.util.List;
import java.util.Set;
import org.migrationeconomics.calculators.society.enclave.ConcentrationProfile;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;

/** Which share of a group lives where it is at least so and so much of the people. */
final class ConcentrationChart extends Chart {

  private static final double WHOLE = 100;
  private static final double POINT = 4;
  private static final double ROOM = 14;

  /** Steps that are closer than this on the sheet cannot be told from each other. */
  private static final double APART = 0.4;

  private final ConcentrationProfile profile;

  ConcentrationChart(ConcentrationProfile profile, Look look) {
    super(look);
    this.profile = profile;
  }

  @Override
  ConcentrationChart with(Look other) {
    return new ConcentrationChart(profile, other);
  }

  @Override
  int usualWidth() {
    return 640;
  }

  @Override
  int usualHeight() {
    return 460;
  }

  @Override
  Set<String> names() {
    return Set.of(profile.group());
  }

  @Override
  Caption caption() {
    return new Caption(
        "Where " + profile.group() + " live",
        "Share of the group that lives in areas where it is at least so much of the people; the"
            + " area below is the isolation index, "
            + look().numbers().fixed(profile.isolation(), 3),
        "A staircase that falls from all of the group on the left, with points at the critical"
            + " masses.",
        "",
        profile.source());
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Box body = sheet.body();
    int up = Plot.steps(body.height(), 46);
    Plot plot =
        Plot.drawn(
            sheet,
            numbers,
            body.less(0, 0, ROOM, Type.AXIS.line()),
            0,
            WHOLE,
            Scale.fromZero(0, WHOLE, up),
            "% of the group");
    Box frame = plot.frame();
    plot.numbersAcross(Scale.fromZero(0, WHOLE, Plot.steps(frame.width(), 60)));
    sheet.name(
        frame.middle(),
        frame.bottom() + 6 + 2 * Type.AXIS.line(),
        Anchor.MIDDLE,
        Type.AXIS,
        "% of the people of an area, at least",
        frame.width());
    String colour = look().palette().colour(0);
    double floor = plot.y(0);
    Outline area = new Outline();
    Outline edge = new Outline();
    area.move(plot.x(0), floor).line(plot.x(0), plot.y(WHOLE));
    edge.move(plot.x(0), plot.y(WHOLE));
    double px = plot.x(0);
    double py = plot.y(WHOLE);
    List<ConcentrationProfile.Step> steps = profile.steps();
    for (int i = 0; i < steps.size(); i++) {
      double x = plot.x(WHOLE * steps.get(i).share());
      double next = i + 1 < steps.size() ? steps.get(i + 1).ofGroup() : 0;
      double y = plot.y(WHOLE * next);
      if (i + 1 == steps.size() || x - px >= APART || y - py >= APART) {
        area.line(x, py).line(x, y);
        edge.line(x, py).line(x, y);
        px = x;
        py = y;
      }
    }
    sheet.path(area.close(), Ink.fill(colour).opacity(0.2), "");
    sheet.path(edge, Ink.line(colour, 2), profile.group());
    labels(sheet, plot, colour);
  }

  private void labels(Sheet sheet, Plot plot, String colour) {
    NumberStyle numbers = look().numbers();
    Box frame = plot.frame();
    Type type = Type.LABEL.haloed();
    int silent = 0;
    for (ConcentrationProfile.CriticalMass mass : profile.criticalMasses()) {
      double x = plot.x(WHOLE * mass.threshold());
      double y = plot.y(WHOLE * mass.ofGroup());
      String words = Figures.percent(numbers, mass.ofGroup());
      sheet.circle(
          x,
          y,
          POINT,
          Ink.fill(colour).outlined(Ink.PAPER, 1),
          words
              + " live where at least "
              + Figures.percent(numbers, mass.threshold())
              + "; areas: "
              + mass.areas());
      if (!isWritten(sheet, x, y, type, words)) {
        silent++;
      }
    }
    if (silent > 0) {
      sheet.note(silent + " of " + profile.criticalMasses().size() + " points have no label.");
    }
    String words = "area: isolation " + numbers.fixed(profile.isolation(), 3);
    Type strong = Type.LABEL.strong().haloed().in(look().palette().text(colour));
    double base = frame.bottom() - 8;
    if (sheet.isFree(Sheet.boxOf(frame.left() + 8, base, Anchor.START, strong, words))) {
      sheet.text(frame.left() + 8, base, Anchor.START, strong, words);
    }
  }

  /** Beside the point, right and above, or left and below. */
  private static boolean isWritten(Sheet sheet, double x, double y, Type type, String words) {
    double above = y - POINT - 3;
    double below = y + POINT + type.size();
    for (Anchor anchor : new Anchor[] {Anchor.START, Anchor.END}) {
      for (double base : new double[] {above, below}) {
        double at = anchor == Anchor.START ? x + POINT + 1 : x - POINT - 1;
        if (sheet.isFree(Sheet.boxOf(at, base, anchor, type, words))) {
          sheet.text(at, base, anchor, type, words);
          return true;
        }
      }
    }
    return false;
  }
}
