package org.migrationeconomics.charts.internal.notebook;

import java.util.function.Function;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Shows results as tables and charts as pictures in a notebook, without a call. The kernel JJava
 * finds it once this library is on its class path; it is an optional dependency, and nothing else
 * here knows it.
 */
public final class NotebookExtension implements Extension {

  /** For the service loader. */
  public NotebookExtension() {}

  @Override
  public void install(BaseKernel kernel) {
    register(kernel.getRenderer());
  }

  static void register(Renderer renderer) {
    show(renderer, Tabular.class, MIMEType.TEXT_HTML, value -> value.table().briefHtml());
    show(renderer, TextTable.class, MIMEType.TEXT_HTML, TextTable::briefHtml);
    show(renderer, Chart.class, MIMEType.IMAGE_SVG, Chart::svg);
  }

  private static <T> void show(
      Renderer renderer, Class<T> type, MIMEType as, Function<T, String> form) {
    renderer
        .createRegistration(type)
        .preferring(as)
        .supporting(MIMEType.TEXT_PLAIN)
        .register(
            (value, context) -> {
              context.renderIfRequested(as, () -> form.apply(value));
              context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> String.valueOf(value));
            });
  }
}
