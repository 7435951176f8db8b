/** Readers of the files that migration economists have, and samples that ship with the library. */
package org.migrationeconomics.data;
