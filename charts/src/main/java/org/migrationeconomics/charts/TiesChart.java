package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.society.community.CommunityTies;
import org.migrationeconomics.calculators.society.community.SettlementTies;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.society.Settlement;

/** Settlements around a circle and the ties between them. */
final class TiesChart extends Chart {

  private static final double NAMES = 110;
  private static final double ABOVE = 30;
  private static final double LARGEST = 18;
  private static final double LEAST = 4;
  private static final double THICKEST = 10;
  private static final int MOST = 60;
  private static final double BESIDE = 6;

  private final CommunityTies ties;

  TiesChart(CommunityTies ties, Look look) {
    super(look);
    this.ties = ties;
  }

  @Override
  TiesChart with(Look other) {
    return new TiesChart(ties, other);
  }

  /** The communities in the order in which they come. */
  private List<String> communities() {
    return ties.ties().settlements().stream().map(Settlement::community).distinct().toList();
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(communities());
  }

  @Override
  Caption caption() {
    NumberStyle numbers = look().numbers();
    String divided =
        ties.byCommunity().isPresent() && ties.byCountry().isPresent()
            ? "Modularity by community "
                + numbers.fixed(ties.byCommunity().value(), 3)
                + ", by country "
                + numbers.fixed(ties.byCountry().value(), 3)
            : "There are no ties";
    return new Caption(
        "Whom settlements are close to",
        divided,
        "Settlements around a circle and lines between them: "
            + ties.ties().settlements().stream()
                .map(Settlement::name)
                .collect(Collectors.joining(", "))
            + ".",
        ties.ties().unit() + "; circles: persons",
        "");
  }

  @Override
  void draw(Sheet sheet) {
    List<Settlement> all = new ArrayList<>(ties.ties().settlements());
    List<String> communities = communities();
    if (all.size() > MOST) {
      sheet.nothing(all.size() + " settlements are more than the " + MOST + " there is room for.");
      return;
    }
    all.sort(Comparator.comparingInt(each -> communities.indexOf(each.community())));
    NumberStyle numbers = look().numbers();
    Box room = sheet.body().less(NAMES, ABOVE, NAMES, ABOVE);
    double radius = Math.max(20, Math.min(room.width(), room.height()) / 2);
    int n = all.size();
    double[] x = new double[n];
    double[] y = new double[n];
    double people = 0;
    double most = 0;
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / n - Math.PI / 2;
      x[i] = room.middle() + radius * StrictMath.cos(angle);
      y[i] = room.centre() + radius * StrictMath.sin(angle);
      people = Math.max(people, all.get(i).persons());
      for (int j = 0; j < i; j++) {
        most = Math.max(most, ties.ties().between(all.get(i).name(), all.get(j).name()));
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double tie = ties.ties().between(all.get(i).name(), all.get(j).name());
        if (tie > 0) {
          boolean own = all.get(i).community().equals(all.get(j).community());
          String colour = own ? colour(all.get(i).community()) : Ink.AXIS;
          double width = Math.max(0.5, THICKEST * tie / most);
          sheet.line(x[i], y[i], x[j], y[j], Ink.line(colour, width).opacity(0.6));
        }
      }
    }
    List<Runnable> indices = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Settlement here = all.get(i);
      SettlementTies its = ties.settlement(here.name());
      String index =
          its.externalInternal().isPresent()
              ? "E-I " + numbers.fixed(its.externalInternal().value(), 2)
              : "";
      String colour = colour(here.community());
      double size = Math.max(LEAST, LARGEST * Math.sqrt(here.persons() / people));
      String tip =
          here.name()
              + ", "
              + here.community()
              + ", "
              + here.country()
              + ": "
              + numbers.readable(here.persons())
              + " persons";
      sheet.circle(x[i], y[i], size, Ink.fill(colour).outlined(Ink.PAPER, 1.5), tip);
      indices.add(label(sheet, x[i], y[i], size, room, here.name(), index, colour));
    }
    // All names are written before any index, which gives way to them.
    for (Runnable index : indices) {
      index.run();
    }
    sheet.note("Coloured lines: ties within a community. Grey: with others.");
  }

  /** Writes the name, and gives what will write the index below it if there is room. */
  private Runnable label(
      Sheet sheet,
      double x,
      double y,
      double size,
      Box room,
      String name,
      String index,
      String colour) {
    Type type = Type.LABEL.strong().in(look().palette().text(colour));
    boolean right = x >= room.middle() - 1;
    Anchor anchor = right ? Anchor.START : Anchor.END;
    double at = right ? x + size + BESIDE : x - size - BESIDE;
    double space = right ? sheet.edge().right() - at - BESIDE : at - sheet.edge().left() - BESIDE;
    sheet.name(at, y + type.toBase(), anchor, type, name, Math.max(20, space));
    Type small = Type.AXIS.haloed();
    double base = y + type.toBase() + type.line();
    return () -> {
      if (!index.isEmpty() && sheet.isFree(Sheet.boxOf(at, base, anchor, small, index))) {
        sheet.text(at, base, anchor, small, index);
      }
    };
  }

  private String colour(String community) {
    return look().shines(community)
        ? look().palette().colour(communities().indexOf(community) % look().palette().size())
        : look().palette().others();
  }
}
