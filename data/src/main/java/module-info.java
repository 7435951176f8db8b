/** Readers of the files that migration economists have, and samples that ship with the library. */
module org.migrationeconomics.data {
  requires transitive org.migrationeconomics.core;
  requires de.siegmar.fastcsv;

// exports org.migrationeconomics.data; — as soon as there is a type in it
}
