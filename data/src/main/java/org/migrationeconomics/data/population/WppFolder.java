package org.migrationeconomics.data.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.internal.HistoryJoin;
import org.migrationeconomics.data.internal.M49;
import org.migrationeconomics.data.population.internal.WideTable;

/** The tables of a folder of World Population Prospects, and how a country's history is joined. */
final class WppFolder {

  private static final double THOUSAND = 1000;
  private static final double ROUNDING_OF_SHARES = 0.5;

  private final String name;
  private final String source;
  private final boolean withProjection;
  private final List<Problem> problems;
  private final WideTable womenEstimated;
  private final WideTable menEstimated;
  private final Optional<WideTable> womenProjected;
  private final Optional<WideTable> menProjected;
  private final Projected womensDeaths;
  private final Projected mensDeaths;
  private final Projected shares;
  private final Projected fertility;
  private final Projected sexRatio;
  private final Projected migration;
  private final boolean annual;

  WppFolder(Path folder, String source, boolean withProjection, List<Problem> problems) {
    this.name = DataFile.of(folder).name();
    this.source = source;
    this.withProjection = withProjection;
    this.problems = problems;
    womenEstimated = read(folder, "popF.txt", WideTable.Content.POPULATION);
    menEstimated = read(folder, "popM.txt", WideTable.Content.POPULATION);
    womensDeaths = projected(folder, "mxF", WideTable.Content.DEATH_RATES, false);
    mensDeaths = projected(folder, "mxM", WideTable.Content.DEATH_RATES, false);
    shares = projected(folder, "percentASFR", WideTable.Content.FERTILITY_SHARES, false);
    sexRatio = projected(folder, "sexRatio", WideTable.Content.SEX_RATIO, false);
    migration = projected(folder, "migration", WideTable.Content.MIGRATION, false);
    womenProjected = projection(folder, "popFprojMed.txt", WideTable.Content.POPULATION);
    menProjected = projection(folder, "popMprojMed.txt", WideTable.Content.POPULATION);
    fertility = projected(folder, "tfr", WideTable.Content.FERTILITY, true);
    annual = womensDeaths.estimated().isAnnual();
  }

  /**
   * A table of rates or flows and that of the medium variant, which has the later columns where the
   * first ends with the last observed year.
   */
  private record Projected(WideTable estimated, Optional<WideTable> projected) {

    /** A column that both tables have is the estimate's, as published. */
    WideTable of(String column) {
      return projected.isPresent() && !estimated.sortedColumns().contains(column)
          ? projected.get()
          : estimated;
    }

    WideTable.Values values(int code, String column) {
      return of(column).values(code, column);
    }

    AgeGroups ages(int code, String column) {
      return of(column).ages(code);
    }
  }

  /** A table whose file of the medium variant is read if there is one, or must be there. */
  private Projected projected(Path folder, String stem, WideTable.Content content, boolean needed) {
    WideTable estimated = read(folder, stem + ".txt", content);
    String later = stem + "projMed.txt";
    return new Projected(
        estimated,
        needed || Files.exists(folder.resolve(later))
            ? projection(folder, later, content)
            : Optional.empty());
  }

  private WideTable read(Path folder, String file, WideTable.Content content) {
    return WideTable.read(folder.resolve(file), content, problems);
  }

  private Optional<WideTable> projection(Path folder, String file, WideTable.Content content) {
    return withProjection ? Optional.of(read(folder, file, content)) : Optional.empty();
  }

  /** The countries of popF.txt. */
  Collection<WideTable.Country> countries() {
    return womenEstimated.countries().values();
  }

  /** The longest run of the country's history without a gap. */
  Optional<PopulationHistory> history(WideTable.Country country) {
    String called = country.name() + " (" + country.code() + ")";
    ReferenceArea area;
    try {
      sameNames(country);
      area = M49.area(country.code(), country.name());
    } catch (IllegalArgumentException refusal) {
      problems.add(HistoryJoin.none(name, called, String.valueOf(refusal.getMessage())));
      return Optional.empty();
    }
    return HistoryJoin.join(
        called,
        years(),
        new HistoryJoin.Parts() {
          @Override
          public Population population(int year) {
            return WppFolder.this.population(country.code(), area, year);
          }

          @Override
          public VitalRates rates(int from, int to) {
            return WppFolder.this.rates(country.code(), area, from, to);
          }

          @Override
          public Figure netMigration(int from, int to) {
            WideTable.Values migrants = migration.values(country.code(), column(from, to));
            return migrants.present()
                ? Figure.of(migrants.only() * THOUSAND)
                : Figure.empty(migrants.missing());
          }
        },
        year -> isProjected(year) ? "estimates and medium variant" : "estimates",
        name,
        problems);
  }

  private boolean isProjected(int year) {
    return womenProjected
        .map(WideTable::sortedColumns)
        .filter(columns -> columns.contains(String.valueOf(year)))
        .isPresent();
  }

  /** A country must have one name in all files; two names are two countries under one code. */
  private void sameNames(WideTable.Country country) {
    List<WideTable> all = new ArrayList<>();
    all.add(menEstimated);
    for (Projected tables :
        List.of(womensDeaths, mensDeaths, shares, fertility, sexRatio, migration)) {
      all.add(tables.estimated());
      tables.projected().ifPresent(all::add);
    }
    womenProjected.ifPresent(all::add);
    menProjected.ifPresent(all::add);
    for (WideTable table : all) {
      WideTable.Country there = table.countries().get(country.code());
      if (there != null && !there.name().equals(country.name())) {
        throw new IllegalArgumentException("another file calls it '" + there.name() + "'");
      }
    }
  }

  private List<Integer> years() {
    TreeMap<Integer, Boolean> years = new TreeMap<>();
    womenEstimated.sortedColumns().forEach(year -> years.put(Integer.parseInt(year), true));
    womenProjected.ifPresent(
        table -> table.sortedColumns().forEach(year -> years.put(Integer.parseInt(year), true)));
    return new ArrayList<>(years.keySet());
  }

  /**
   * The column of what happens between two dates. Annual tables have the populations of 31 December
   * and the rates of calendar years, so that a year's rates lead to the population of its own
   * column.
   */
  private String column(int from, int to) {
    return annual && to == from + 1 ? String.valueOf(to) : from + "-" + to;
  }

  private ReferenceDay day() {
    return annual ? ReferenceDay.END_OF_YEAR : ReferenceDay.MID_YEAR;
  }

  private Population population(int code, ReferenceArea area, int year) {
    return Population.builder()
        .area(area)
        .date(year, day())
        .female(persons("female", womenEstimated, womenProjected, code, year))
        .male(persons("male", menEstimated, menProjected, code, year))
        .source(source)
        .build();
  }

  /** A date that both files have is the estimate's, as published. */
  private static AgeVector persons(
      String label, WideTable estimated, Optional<WideTable> projected, int code, int year) {
    String column = String.valueOf(year);
    WideTable table =
        projected.isPresent() && !estimated.sortedColumns().contains(column)
            ? projected.get()
            : estimated;
    double[] values = required(table.values(code, column));
    for (int i = 0; i < values.length; i++) {
      values[i] *= THOUSAND;
    }
    return AgeVector.ofUnsafe(label, SimpleUnit.PERSONS, table.ages(code), values);
  }

  private VitalRates rates(int code, ReferenceArea area, int from, int to) {
    String column = column(from, to);
    return VitalRates.builder()
        .area(area)
        .between(from, to, day())
        .female(
            AgeVector.ofUnsafe(
                "female",
                SimpleUnit.PER_YEAR,
                womensDeaths.ages(code, column),
                required(womensDeaths.values(code, column))))
        .male(
            AgeVector.ofUnsafe(
                "male",
                SimpleUnit.PER_YEAR,
                mensDeaths.ages(code, column),
                required(mensDeaths.values(code, column))))
        .fertility(fertility(code, column))
        .source(source)
        .build();
  }

  private FertilitySchedule fertility(int code, String column) {
    double total = required(fertility.values(code, column))[0];
    double[] rates = required(shares.values(code, column));
    AgeGroups ages = shares.ages(code, column);
    double sum = 0;
    for (double share : rates) {
      sum += share;
    }
    if (Math.abs(sum - 100) > ROUNDING_OF_SHARES) {
      throw new IllegalArgumentException(
          "the percentages of fertility by age in " + column + " add up to " + sum + ", not 100");
    }
    for (int i = 0; i < rates.length; i++) {
      rates[i] = total * rates[i] / 100 / ages.width(i);
    }
    return FertilitySchedule.builder()
        .rates(AgeVector.ofUnsafe("fertility", SimpleUnit.PER_YEAR, ages, rates))
        .sexRatioAtBirth(required(sexRatio.values(code, column))[0])
        .source(source)
        .build();
  }

  private static double[] required(WideTable.Values values) {
    if (!values.present()) {
      throw new IllegalArgumentException(values.missing());
    }
    return values.values();
  }
}
