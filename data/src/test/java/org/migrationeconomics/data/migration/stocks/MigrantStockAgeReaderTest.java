package org.migrationeconomics.data.migration.stocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;
import org.migrationeconomics.data.migration.Sexes;

/** The edition of 2020 by age, with figures of our own. */
final class MigrantStockAgeReaderTest {

  private static Reading<MigrantStocksByAge> read(UnaryOperator<String> change) {
    return MigrantStockAgeReader.withDefaults()
        .read(
            Workbooks.empty()
                .sheet("Table 1", change.apply(StockFixtures.AGES_2020))
                .sheet("Table 2", StockFixtures.PERCENT_2020)
                .stream(),
            "f.xlsx");
  }

  @Test
  void keepsTheAges() {
    MigrantStocksByAge stocks = read(text -> text).orThrow();
    assertEquals(
        "migrant stocks by age, 2015, 2020, 2 destinations, 1 group, 0-4, 5-74, 75+",
        stocks.toString());
    assertEquals(List.of(Place.of("CAN"), Place.of("TUR")), stocks.destinations());
    assertEquals("[group:900]", stocks.aggregates().toString());
    assertEquals(110, stocks.stock("CAN", 2020, Sexes.BOTH).at("5-74"));
    assertEquals(13, stocks.figure("Canada", 2020, Sexes.FEMALE, 75).value());
    assertEquals(143, stocks.total("CAN", 2020, Sexes.BOTH).value());
    assertEquals(20, stocks.figure("900", 2015, Sexes.MALE, 75).value());
    Population migrants = stocks.migrants("CAN", 2015);
    assertEquals("2015-07-01", migrants.date().toString());
    assertEquals(66, migrants.of(Sex.FEMALE).sum());
    assertEquals(130, migrants.total());
    assertTrue(migrants.source().startsWith("migrants only; United Nations"));
    assertEquals(
        "no value: the stock of TUR in 2020 is blank, age 0-4",
        stocks.figure("TUR", 2020, Sexes.BOTH, 0).toString());
    assertEquals(50, stocks.total("TUR", 2020, Sexes.BOTH).value());
    assertRefused(
        "stock in TUR in 2020 at age 0-4 is 'missing', expected a figure at every age",
        () -> stocks.migrants("TUR", 2020));
    assertRefused(
        "year is 2019, expected one of [2015, 2020]", () -> stocks.total("CAN", 2019, Sexes.BOTH));
    assertEquals("Canada, type of data B, notes 1", stocks.notes().get(0).toString());
    assertEquals(stocks, read(text -> text).value());
    assertNotEquals(
        stocks, read(text -> text.replace("|11|110|22|143|", "|12|109|22|143|")).value());
    assertEquals(1 + 4 * 3 * 4, stocks.dataTable().longCsv().lines().count());
  }

  @Test
  void saysWhatIsWrong() {
    assertEquals(
        "f.xlsx:9: the ages of Canada, 2020, male, add up to 80, but its total is 70\n"
            + "f.xlsx:9: men and women of Canada, 2020 do not add up to both sexes in column 7",
        problems(read(text -> text.replace("|143|6|55|9|70|", "|143|16|55|9|70|"))));
    assertTrue(
        problems(read(text -> text.replace("(both sexes)", "")))
            .startsWith(
                "f.xlsx:6: column 7 '0-4': nothing above this column says of which sex its figures"
                    + " are\n"));
    assertEquals(
        "f.xlsx:6: the ages of male are 0-4, 5-74, 75-79, expected those from birth to"
            + " an open group, the same for all sexes",
        problems(
            read(
                text ->
                    text.replace(
                        "|75+|Total|0-4|5-74|75+|Total|0-4",
                        "|75+|Total|0-4|5-74|75-79|Total|0-4"))));
    assertTrue(
        problems(read(text -> text.replace("|Notes|", "|Origin|")))
            .startsWith("f.xlsx:6: column 4 'Origin': this column divides or qualifies the rows"));
    assertEquals(
        "f.xlsx:9: Canada, 2015 comes twice; the first row stays",
        problems(read(text -> text.replace("3|2020|", "3|2015|"))));
    assertEquals(
        "f.xlsx:9: column 9 '75+': '2x' is not a number of persons; the cell is left blank",
        problems(read(text -> text.replace("|110|22|", "|110|2x|"))));
  }
}
