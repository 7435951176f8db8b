package org.migrationeconomics.data.population;

import java.util.Locale;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.table.TableCell;

/** The unit of a row of Eurostat, and by what its figures are multiplied to be in that unit. */
record EurostatUnit(MeasureUnit unit, double factor) {

  private static final int THOUSAND = 1000;

  /** Rates stand beside counts among the indicators, and "RT" ends their codes. */
  static EurostatUnit of(Map<String, String> selection) {
    String code = selection.getOrDefault("unit", selection.getOrDefault("currency", ""));
    String indicator = selection.getOrDefault("indic_de", "");
    return switch (code.toUpperCase(Locale.ROOT)) {
      case "", "NR", "PER", "NUMBER", "PERSON" ->
          new EurostatUnit(indicator.endsWith("RT") ? SimpleUnit.RATIO : SimpleUnit.PERSONS, 1);
      case "THS", "THS_PER", "THOUSAND PERSONS" -> new EurostatUnit(SimpleUnit.PERSONS, THOUSAND);
      case "MIO_EUR", "MILLION EURO" -> new EurostatUnit(MoneyUnit.of("EUR").millions(), 1);
      default -> other(code);
    };
  }

  private static EurostatUnit other(String code) {
    if (code.startsWith("PC") || code.startsWith("Percent")) {
      return new EurostatUnit(SimpleUnit.PERCENT, 1);
    }
    for (String multiple : new String[] {"THS", "MIO", "BN", "Thousand", "Million", "Billion"}) {
      if (code.startsWith(multiple)) {
        throw Require.refusal(
            "unit",
            code,
            "persons (NR, PER, THS_PER), million euro (MIO_EUR), per cent or a ratio");
      }
    }
    return new EurostatUnit(SimpleUnit.RATIO, 1);
  }

  YearSeries converted(YearSeries series) {
    return factor == 1
        ? series
        : series.times(factor).withSource(series.source() + "; in thousands there");
  }

  PeriodSeries converted(PeriodSeries series) {
    return factor == 1
        ? series
        : series.times(factor).withSource(series.source() + "; in thousands there");
  }

  TableCell converted(TableCell cell) {
    return factor == 1 || !cell.figure().isPresent()
        ? cell
        : new TableCell(
            Figure.of(factor * cell.figure().value()),
            cell.flag(),
            cell.confidentiality(),
            cell.line());
  }
}
