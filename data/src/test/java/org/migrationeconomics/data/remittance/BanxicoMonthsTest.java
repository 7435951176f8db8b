package org.migrationeconomics.data.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.GrowthRate;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.QuotientUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.data.Reading;

class BanxicoMonthsTest {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();
  private static final QuotientUnit PESOS =
      new QuotientUnit(MoneyUnit.of("MXN"), MoneyUnit.of("USD"));

  static final String REMITTANCES =
      """
      PERIODO,ID_FLUJO,FLUJO,OPERACIONES,VALOR_USD
      2024-01-01,1,Ingresos,7,100
      2024-02-01,1,Ingresos,7,
      2025-01-01,1,Ingresos,8,110
      2025-01-01,2,Egresos,1,5
      """;

  static final String SERIES =
      """
      {"bmx":{"series":[
      {"idSerie":"SE1","titulo":"Remesas","datos":[
      {"fecha":"01/01/2025","dato":"4,000.5"},{"fecha":"01/02/2025","dato":"3,000"}]},
      {"idSerie":"SF2","titulo":"FIX","datos":[
      {"fecha":"03/02/2025","dato":"N/E"},{"fecha":"04/02/2025","dato":"20.5"},
      {"fecha":"05/02/2025","dato":"20.7"}]}]}}
      """;

  private static TimePeriod month(String text) {
    return TimePeriod.parse(text);
  }

  private static Reading<BanxicoMonths> remittances(String text) {
    return BanxicoMonthsReader.remittances().read(new StringReader(text), "r.csv");
  }

  private static Reading<List<BanxicoSeries>> series(String text) {
    return BanxicoSeriesReader.withDefaults().read(new StringReader(text), "s.json");
  }

  @Test
  void remittancesByMonthAndDirection() {
    BanxicoMonths months = remittances(REMITTANCES).orThrow();
    assertEquals(Set.of("received", "paid"), months.series().keySet());
    PeriodSeries received = months.series("received");
    assertEquals(110, received.at(month("2025-01")));
    assertFalse(received.has(month("2024-02")));
    assertFalse(received.has(month("2024-03")));
    assertEquals(MoneyUnit.of("USD"), received.unit());
    assertEquals(
        10, received.growthOnYearBefore(month("2025-01"), GrowthRate.COMPOUND).value(), 1e-12);
    assertEquals(5, months.series("paid").at(month("2025-01")));
    assertEquals(
        "remittances of Mexico by month: received, paid (Banco de México)", months.toString());
    assertEquals(2, months.table().rowCount());
    assertTrue(months.dataTable().csv().contains("received"));
    assertEquals(months, remittances(REMITTANCES).orThrow());
    assertRefused("name is 'sent', expected one of [received, paid]", () -> months.series("sent"));
  }

  @Test
  void aRateOfZeroIsNone() {
    PeriodSeries rate =
        BanxicoMonthsReader.exchangeRate()
            .withSource("s")
            .read(new StringReader("PERIODO,TIPO_CAMBIO\n1991-10-01,0\n1991-11-01,3.1\n"), "f.csv")
            .orThrow()
            .series("rate");
    assertEquals("1991-10 to 1991-11", rate.first() + " to " + rate.last());
    assertFalse(rate.has(month("1991-10")));
    assertEquals(3.1, rate.at(month("1991-11")));
    assertEquals(PESOS, rate.unit());
    assertEquals("s", rate.source());
  }

  @Test
  void whatIsNoMonthIsSaid() {
    assertTrue(
        remittances(REMITTANCES.replace("2024-02-01", "2024-02-02"))
            .problems()
            .toString()
            .contains("r.csv:3: column 1 'PERIODO': '2024-02-02' is not the first day of a month"));
    assertTrue(
        remittances(REMITTANCES.replace("Egresos", "Neto"))
            .problems()
            .toString()
            .contains("'Neto' is neither Ingresos nor Egresos"));
    assertTrue(
        remittances(REMITTANCES.replace("2024-02-01", "2024-01-01"))
            .problems()
            .toString()
            .contains("'2024-01-01' has a figure of received already"));
    assertTrue(
        remittances(REMITTANCES.replace(",110", ",-110"))
            .problems()
            .toString()
            .contains("'-110' is not a decimal number that is not negative"));
    assertTrue(
        remittances(REMITTANCES.replace("OPERACIONES", "ENTIDAD"))
            .problems()
            .toString()
            .contains("'ENTIDAD' (4) divides or qualifies"));
  }

  @Test
  void seriesOfTheServiceHaveDaysBeforeMonths() {
    List<BanxicoSeries> both = series(SERIES).orThrow();
    PeriodSeries months = both.get(0).months(MILLIONS);
    assertEquals(4000.5, months.at(month("2025-01")));
    assertEquals(3000, months.at(month("2025-02")));
    assertEquals(2, months.count());
    BanxicoSeries fix = both.get(1);
    assertFalse(fix.figure(LocalDate.of(2025, 2, 3)).isPresent());
    assertEquals(20.5, fix.figure(LocalDate.of(2025, 2, 4)).value());
    assertFalse(fix.figure(LocalDate.of(2025, 4, 2)).isPresent());
    assertEquals(20.6, fix.monthlyMeans(PESOS).at(month("2025-02")), 1e-12);
    assertRefused(
        "day of SF2 is 2025-02-03, expected the first of a month; monthlyMeans() takes series by"
            + " day",
        () -> fix.months(SimpleUnit.RATIO));
    assertEquals("SF2 FIX, 2025-02-03 to 2025-02-05", fix.toString());
    assertEquals(3, fix.table().rowCount());
  }

  @Test
  void messagesAndOtherAnswersAreSaid() {
    Reading<List<BanxicoSeries>> refused =
        series(
            "{\"error\":{\"mensaje\":\"Token no válido\",\"detalle\":\"El token abc fue"
                + " enviado\"}}");
    assertEquals(List.of(), refused.value());
    assertTrue(refused.problems().toString().contains("not data: 'Token no válido'"));
    assertFalse(refused.problems().toString().contains("abc"));
    assertTrue(
        series(SERIES.replace("4,000.5", "4,00.5"))
            .problems()
            .toString()
            .contains("s.json:3: '4,00.5' is no figure"));
    assertTrue(
        series(SERIES.replace("01/02/2025", "31/02/2025"))
            .problems()
            .toString()
            .contains("'31/02/2025' is no day"));
    assertTrue(
        series(SERIES.replace("01/02/2025", "01/01/2025"))
            .problems()
            .toString()
            .contains("2025-01-01 comes twice"));
    assertTrue(series(SERIES.replace("\"dato\":\"3,000\"", "\"valor\":\"3,000\"")).hasProblems());
    assertTrue(
        series(SERIES.replace("SF2", "SE1"))
            .problems()
            .toString()
            .contains("the series SE1 comes twice"));
  }
}
