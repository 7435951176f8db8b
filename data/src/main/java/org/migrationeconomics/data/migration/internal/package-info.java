/** What the readers of migrants share and users do not see: tables of cells, numbers of persons. */
package org.migrationeconomics.data.migration.internal;
