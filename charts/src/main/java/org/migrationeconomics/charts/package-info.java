/**
 * Pictures of results: plain SVG, the same bytes on every machine.
 *
 * <pre>{@code
 * import java.util.Locale;
 * import org.migrationeconomics.charts.*;
 * import org.migrationeconomics.core.measure.*;
 *
 * MoneyUnit unit = MoneyUnit.of("USD").millions();
 * YearSeries sent =
 *     YearSeries.of(unit, 2020, 42_865, 54_130, 61_077, 66_245).withLabel("Remittances");
 * YearSeries invested =
 *     YearSeries.of(unit, 2020, 31_524, 35_742, 39_104, 30_678).withLabel("Direct investment");
 * Chart chart = Charts.series(sent, invested).titled("Mexico").in(Locale.GERMAN);
 * System.out.println(chart);
 * System.out.println(chart.svg().length());
 * }</pre>
 *
 * <h2>How a chart is made</h2>
 *
 * One package-private class a picture, {@code XChart extends Chart}; {@link Charts} only delegates.
 * A chart holds the result and a look, gives its words ({@code caption}), the names that can be
 * highlighted ({@code names}), and draws on a sheet ({@code draw}), within the body of which
 * everything stays. What has to be said to the reader is noted on the sheet while drawing; the
 * picture is then drawn once more with room for the note. Figures are divided by the power of ten
 * that their magnitude has before they are laid on a scale, so that huge and tiny ones are drawn
 * like all others. Sines and powers are those of {@code StrictMath}, and numbers are formed without
 * a locale: the bytes are then the same everywhere. Names come from anywhere: they go through the
 * sheet, which makes them harmless and shortens them.
 */
package org.migrationeconomics.charts;
