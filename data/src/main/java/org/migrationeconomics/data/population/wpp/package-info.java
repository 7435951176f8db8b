/**
 * Readers of the CSV files of the United Nations' World Population Prospects, editions of 2022 and
 * 2024: populations by age and sex, fertility by age, life tables, deaths, indicators, and a folder
 * of them joined into histories of calendar years.
 *
 * <pre>{@code
 * import java.io.StringReader;
 * import org.migrationeconomics.data.DataFile;
 * import org.migrationeconomics.data.population.wpp.*;
 *
 * String csv = "SortOrder,LocID,Location,VarID,Variant,Time,MidPeriod,AgeGrp,PopMale,PopFemale,PopTotal\n"
 *     + "1,484,Mexico,2,Medium,2024,2024.5,0-4,5.1,4.9,10\n"
 *     + "1,484,Mexico,2,Medium,2024,2024.5,5+,60,62,122\n";
 * var reader = WppCsvReader.withDefaults().withPlaces("MEX");
 * var populations = reader.populations(DataFile.of(new StringReader(csv), "mexico.csv")).orThrow();
 * System.out.println(populations.at("MEX", 2024).date());     // 2024-07-01
 * }</pre>
 */
package org.migrationeconomics.data.population.wpp;
