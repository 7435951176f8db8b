/**
 * A polite client of the services that publish the field's data: it fetches what the readers read,
 * and keeps it, so that an analysis can be repeated without the internet.
 *
 * <pre>{@code
 * import java.nio.file.Path;
 * import org.migrationeconomics.data.service.*;
 *
 * var client = FileClient.withDefaults().withCache(Path.of("no-such-folder")).offline();
 * var bank = WorldBank.withDefaults().with(client);
 * // Offline nothing connects: what is not stored is a problem that says so.
 * System.out.println(bank.series("BX.TRF.PWKR.CD.DT").places("MEX", "ESP").read().problems());
 * }</pre>
 */
package org.migrationeconomics.data.service;
