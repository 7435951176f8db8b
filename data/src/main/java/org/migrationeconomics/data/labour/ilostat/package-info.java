/**
 * Tables of the International Labour Organization's ILOSTAT: employment by area, sex and occupation
 * or another classification, in persons.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.labour.ilostat.*;
 *
 * String csv = "ref_area,source,indicator,sex,classif1,time,obs_value\n"
 *     + "CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_M,OCU_ISCO08_9,2021,12\n"
 *     + "CHE,BA:453,EMP_TEMP_SEX_OCU_NB,SEX_F,OCU_ISCO08_9,2021,15\n";
 * var table = IlostatReader.withDefaults().read(new StringReader(csv), "emp.csv").orThrow();
 * System.out.println(table.series("CHE", "SEX_F", "OCU_ISCO08_9"));
 * }</pre>
 */
package org.migrationeconomics.data.labour.ilostat;
