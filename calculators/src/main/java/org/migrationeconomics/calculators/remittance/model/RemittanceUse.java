package org.migrationeconomics.calculators.remittance.model;

/** What a household does with remittances. */
public enum RemittanceUse {
  /** Food, clothing, services: what is used up. */
  CONSUMPTION,
  /** Building, buying and repairing a home. */
  HOUSING,
  /** Schools and studies. */
  EDUCATION,
  /** Doctors and medicines. */
  HEALTH,
  /** Repayment of debt, the cost of migration included. */
  DEBT,
  /** Money that is kept. */
  SAVINGS,
  /** Land, animals, machines, a business. */
  PRODUCTIVE_INVESTMENT
}
