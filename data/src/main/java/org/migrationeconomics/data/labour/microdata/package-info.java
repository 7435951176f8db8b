/**
 * Readers of survey microdata, a row for each worker: CSV, text with tabs, or the fixed-width
 * extracts of IPUMS with their codebook. What a column means is said once; rows that cannot be
 * read, or say nothing, are counted and never guessed.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.core.labour.*;
 * import org.migrationeconomics.data.DataFile;
 * import org.migrationeconomics.data.labour.microdata.*;
 *
 * String csv = "sex,isco,wage,weight\n1,9,21.50,120\n2,9,19.00,80\n2,NA,,95\n";
 * var mapping = WorkerMapping.isco08("isco").withWeight("weight")
 *     .withGender("sex", Map.of("1", Gender.MAN, "2", Gender.WOMAN))
 *     .withWage("wage", WageUnit.parse("current CHF per hour"));
 * var survey = DataFile.of(new StringReader(csv), "survey.csv");
 * var read = MicrodataReader.csv().workers(survey, mapping).orThrow();
 * System.out.println(read + "\n" + read.rows());
 * }</pre>
 */
package org.migrationeconomics.data.labour.microdata;
