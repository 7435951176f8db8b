package org.migrationeconomics.core.migration;

/**
 * What the sum over a group of places is where the figures have a member of the group, but no value
 * for it.
 */
public enum MissingMembers {
  /** The group has no value: a sum of some is no sum of all. */
  NO_VALUE,
  /** The sum of the others; the members without a value are named in label and source. */
  LEFT_OUT
}
