package org.migrationeconomics.calculators.reproduction.lifetable;

/**
 * How long those who die in their first years live on average: the rule for a(0) and a(1-4).
 *
 * <p>Deaths of infants crowd at the beginning of life, the more so the lower mortality is. The
 * rules are empirical, differ by sex, and differ from each other by a few hundredths of a year of
 * life expectancy.
 *
 * <pre>
 *                            a(0) female          a(0) male            a(1-4) female       a(1-4) male
 *   COALE_DEMENY_WEST
 *     m0 &lt; 0.107             0.053 + 2.800 m0     0.045 + 2.684 m0     1.522 − 1.518 m0    1.651 − 2.816 m0
 *     m0 ≥ 0.107             0.35                 0.33                 1.361               1.352
 *   COALE_DEMENY_WEST_BY_Q0
 *     q0 &lt; 0.1               0.05 + 3.0 q0        0.0425 + 2.875 q0    1.524 − 1.625 q0    1.653 − 3.013 q0
 *     q0 ≥ 0.1               0.35                 0.33                 1.361               1.352
 *   ANDREEV_KINGKADE                              as COALE_DEMENY_WEST, which is by m0, at 1-4
 *     female q0 &lt; 0.0170     0.1490 − 2.0867 q0
 *            q0 &lt; 0.0658     0.0438 + 4.1075 q0
 *            beyond          0.3141
 *     male   q0 &lt; 0.0226                          0.1493 − 2.0367 q0
 *            q0 &lt; 0.0785                          0.0244 + 3.4994 q0
 *            beyond                               0.2991
 *   HUMAN_MORTALITY_DATABASE                      as COALE_DEMENY_WEST, which is by m0, at 1-4
 *     female m0 &lt; 0.01724    0.14903 − 2.05527 m0
 *            m0 &lt; 0.06891    0.04667 + 3.88089 m0
 *            beyond          0.31411
 *     male   m0 &lt; 0.02300                         0.14929 − 1.99545 m0
 *            m0 &lt; 0.08307                         0.02832 + 3.26021 m0
 *            beyond                               0.29915
 * </pre>
 *
 * <p>Rules in q0 are solved together with m0 = q0 / (1 − (1 − a0) q0), so that the death rate that
 * was given comes out of the table. Where two branches both do so, which happens within 0.0000002
 * of a threshold of Andreev and Kingkade, the lower one is taken.
 *
 * <p><b>Source</b>: A. J. Coale and P. Demeny, <i>Regional Model Life Tables and Stable
 * Populations</i>, 2nd ed. 1983, in q0; S. H. Preston, P. Heuveline and M. Guillot,
 * <i>Demography</i>, 2001, table 3.3, in m0; E. M. Andreev and W. W. Kingkade, "Average age at
 * death in infancy and infant mortality level", <i>Demographic Research</i> 33, 2015, article 13;
 * <i>Methods Protocol for the Human Mortality Database</i>, version 6, for the last.
 *
 * <p>Immutable and thread-safe.
 */
public enum FirstAgeRule {
  /** Coale and Demeny's region West as a function of m0; the default. */
  COALE_DEMENY_WEST("Coale-Demeny West by m0"),
  /** Coale and Demeny's region West as first published, as a function of q0. */
  COALE_DEMENY_WEST_BY_Q0("Coale-Demeny West by q0"),
  /** Andreev and Kingkade, for populations of low infant mortality as well; a function of q0. */
  ANDREEV_KINGKADE("Andreev-Kingkade"),
  /** Andreev and Kingkade as the Human Mortality Database has it, as a function of m0. */
  HUMAN_MORTALITY_DATABASE("Human Mortality Database 6"),
  /**
   * The middle of the group, as at other ages. For groups that begin with 0-4, for which the other
   * rules have nothing to say; it understates infants' deaths and overstates life expectancy.
   */
  MIDPOINT("midpoint");

  private final String label;

  FirstAgeRule(String label) {
    this.label = label;
  }

  /**
   * The rule in words.
   *
   * @return a short name
   */
  public String label() {
    return label;
  }

  /** The {@link #label}. */
  @Override
  public String toString() {
    return label;
  }
}
