package org.migrationeconomics.charts.internal.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.charts.Charts;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.data.sample.Samples;

/** What a notebook shows, asked of the renderer of the kernel itself. */
class NotebookExtensionTest {

  private static final CapitalInflows MEXICO = Samples.capitalInflows("MEX");

  private static DisplayData shown(Object value) {
    Renderer renderer = new Renderer();
    NotebookExtension.register(renderer);
    return renderer.render(value);
  }

  private static void assertTable(String html, Object value) {
    DisplayData shown = shown(value);
    assertEquals(html, shown.getData(MIMEType.TEXT_HTML));
    assertEquals(value.toString(), shown.getData(MIMEType.TEXT_PLAIN));
    assertNull(shown.getData(MIMEType.IMAGE_SVG));
  }

  @Test
  void theKernelFindsIt() {
    List<Extension> found =
        ServiceLoader.load(Extension.class).stream().map(ServiceLoader.Provider::get).toList();
    assertEquals(1, found.size());
    assertInstanceOf(NotebookExtension.class, found.get(0));
  }

  @Test
  void resultsAndTablesAreTables() {
    RemittanceComparison comparison =
        RemittanceComparisonCalculator.withDefaults().calculate(MEXICO);
    assertTable(comparison.table().html(), comparison);
    assertTable(comparison.explain(2023).html(), comparison.explain(2023));
    assertTrue(comparison.table().html().contains("<td style=\"text-align:right\">2.159</td>"));
    assertTable(MEXICO.table().briefHtml(), MEXICO);
    Tabular lambda = comparison::explain;
    assertTable(comparison.explain().briefHtml(), lambda);
  }

  @Test
  void chartsArePictures() {
    Chart chart = Charts.series(MEXICO.remittances());
    DisplayData shown = shown(chart);
    assertEquals(chart.svg(), shown.getData(MIMEType.IMAGE_SVG));
    assertEquals(chart.toString(), shown.getData(MIMEType.TEXT_PLAIN));
    assertNull(shown.getData(MIMEType.TEXT_HTML));
  }

  @Test
  void everythingElseIsTextAsBefore() {
    DisplayData shown =
        shown(RemittanceComparisonCalculator.withDefaults().calculate(MEXICO).ratio(2023));
    assertEquals("2.159", shown.getData(MIMEType.TEXT_PLAIN));
    assertNull(shown.getData(MIMEType.TEXT_HTML));
  }
}
