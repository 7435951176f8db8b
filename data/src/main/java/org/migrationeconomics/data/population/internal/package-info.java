/** What the readers of populations share and users do not see: tables with a column a year. */
package org.migrationeconomics.data.population.internal;
