package org.migrationeconomics.data.population.wpp;

import org.migrationeconomics.core.measure.SimpleUnit;

/**
 * The columns of the files {@code Demographic_Indicators}, with the units that they have here.
 *
 * <p>The files count persons, births, deaths and migrants in thousands, rates per thousand and
 * ratios of the sexes per hundred; here they are persons and plain numbers. Figures of flows are of
 * the calendar year. Density is left out, because it has no unit here.
 */
public enum WppIndicator {
  /** Population on 1 January, in persons ({@code TPopulation1Jan}). */
  POPULATION_1_JANUARY(
      "TPopulation1Jan", "population on 1 January", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Population on 1 July, in persons ({@code TPopulation1July}). */
  POPULATION_1_JULY("TPopulation1July", "population on 1 July", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Male population on 1 July, in persons ({@code TPopulationMale1July}). */
  MALE_POPULATION_1_JULY(
      "TPopulationMale1July", "male population on 1 July", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Female population on 1 July, in persons ({@code TPopulationFemale1July}). */
  FEMALE_POPULATION_1_JULY(
      "TPopulationFemale1July", "female population on 1 July", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Males per female, in a plain ratio ({@code PopSexRatio}). */
  SEX_RATIO("PopSexRatio", "males per female", SimpleUnit.RATIO, Scale.PER_HUNDRED),
  /** Median age on 1 July, in years ({@code MedianAgePop}). */
  MEDIAN_AGE("MedianAgePop", "median age on 1 July", SimpleUnit.YEARS, Scale.AS_IS),
  /** Births less deaths, in persons ({@code NatChange}). */
  NATURAL_CHANGE("NatChange", "births less deaths", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Rate of natural change, in per person and year ({@code NatChangeRT}). */
  NATURAL_CHANGE_RATE(
      "NatChangeRT", "rate of natural change", SimpleUnit.PER_YEAR, Scale.PER_THOUSAND),
  /** Population change, in persons ({@code PopChange}). */
  POPULATION_CHANGE("PopChange", "population change", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Population growth rate, in per cent ({@code PopGrowthRate}). */
  POPULATION_GROWTH_RATE(
      "PopGrowthRate", "population growth rate", SimpleUnit.PERCENT, Scale.AS_IS),
  /** Population doubling time, in years ({@code DoublingTime}). */
  DOUBLING_TIME("DoublingTime", "population doubling time", SimpleUnit.YEARS, Scale.AS_IS),
  /** Births, in persons ({@code Births}). */
  BIRTHS("Births", "births", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Births by women aged 15 to 19, in persons ({@code Births1519}). */
  BIRTHS_15_TO_19(
      "Births1519", "births by women aged 15 to 19", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Crude birth rate, in per person and year ({@code CBR}). */
  CRUDE_BIRTH_RATE("CBR", "crude birth rate", SimpleUnit.PER_YEAR, Scale.PER_THOUSAND),
  /** Total fertility rate, children per woman, in a plain ratio ({@code TFR}). */
  TOTAL_FERTILITY("TFR", "total fertility rate, children per woman", SimpleUnit.RATIO, Scale.AS_IS),
  /** Net reproduction rate, surviving daughters per woman, in a plain ratio ({@code NRR}). */
  NET_REPRODUCTION_RATE(
      "NRR", "net reproduction rate, surviving daughters per woman", SimpleUnit.RATIO, Scale.AS_IS),
  /** Mean age at childbearing, in years ({@code MAC}). */
  MEAN_AGE_AT_CHILDBEARING("MAC", "mean age at childbearing", SimpleUnit.YEARS, Scale.AS_IS),
  /** Sex ratio at birth, boys per girl, in a plain ratio ({@code SRB}). */
  SEX_RATIO_AT_BIRTH(
      "SRB", "sex ratio at birth, boys per girl", SimpleUnit.RATIO, Scale.PER_HUNDRED),
  /** Deaths, in persons ({@code Deaths}). */
  DEATHS("Deaths", "deaths", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Male deaths, in persons ({@code DeathsMale}). */
  MALE_DEATHS("DeathsMale", "male deaths", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Female deaths, in persons ({@code DeathsFemale}). */
  FEMALE_DEATHS("DeathsFemale", "female deaths", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Crude death rate, in per person and year ({@code CDR}). */
  CRUDE_DEATH_RATE("CDR", "crude death rate", SimpleUnit.PER_YEAR, Scale.PER_THOUSAND),
  /** Life expectancy at birth, in years ({@code LEx}). */
  LIFE_EXPECTANCY("LEx", "life expectancy at birth", SimpleUnit.YEARS, Scale.AS_IS),
  /** Male life expectancy at birth, in years ({@code LExMale}). */
  MALE_LIFE_EXPECTANCY("LExMale", "male life expectancy at birth", SimpleUnit.YEARS, Scale.AS_IS),
  /** Female life expectancy at birth, in years ({@code LExFemale}). */
  FEMALE_LIFE_EXPECTANCY(
      "LExFemale", "female life expectancy at birth", SimpleUnit.YEARS, Scale.AS_IS),
  /** Life expectancy at age 15, in years ({@code LE15}). */
  LIFE_EXPECTANCY_AT_15("LE15", "life expectancy at age 15", SimpleUnit.YEARS, Scale.AS_IS),
  /** Male life expectancy at age 15, in years ({@code LE15Male}). */
  MALE_LIFE_EXPECTANCY_AT_15(
      "LE15Male", "male life expectancy at age 15", SimpleUnit.YEARS, Scale.AS_IS),
  /** Female life expectancy at age 15, in years ({@code LE15Female}). */
  FEMALE_LIFE_EXPECTANCY_AT_15(
      "LE15Female", "female life expectancy at age 15", SimpleUnit.YEARS, Scale.AS_IS),
  /** Life expectancy at age 65, in years ({@code LE65}). */
  LIFE_EXPECTANCY_AT_65("LE65", "life expectancy at age 65", SimpleUnit.YEARS, Scale.AS_IS),
  /** Male life expectancy at age 65, in years ({@code LE65Male}). */
  MALE_LIFE_EXPECTANCY_AT_65(
      "LE65Male", "male life expectancy at age 65", SimpleUnit.YEARS, Scale.AS_IS),
  /** Female life expectancy at age 65, in years ({@code LE65Female}). */
  FEMALE_LIFE_EXPECTANCY_AT_65(
      "LE65Female", "female life expectancy at age 65", SimpleUnit.YEARS, Scale.AS_IS),
  /** Life expectancy at age 80, in years ({@code LE80}). */
  LIFE_EXPECTANCY_AT_80("LE80", "life expectancy at age 80", SimpleUnit.YEARS, Scale.AS_IS),
  /** Male life expectancy at age 80, in years ({@code LE80Male}). */
  MALE_LIFE_EXPECTANCY_AT_80(
      "LE80Male", "male life expectancy at age 80", SimpleUnit.YEARS, Scale.AS_IS),
  /** Female life expectancy at age 80, in years ({@code LE80Female}). */
  FEMALE_LIFE_EXPECTANCY_AT_80(
      "LE80Female", "female life expectancy at age 80", SimpleUnit.YEARS, Scale.AS_IS),
  /** Deaths under age 1, in persons ({@code InfantDeaths}). */
  INFANT_DEATHS("InfantDeaths", "deaths under age 1", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Infant mortality, deaths per live birth, in a plain ratio ({@code IMR}). */
  INFANT_MORTALITY(
      "IMR", "infant mortality, deaths per live birth", SimpleUnit.RATIO, Scale.PER_THOUSAND),
  /** Live births surviving to age 1, in persons ({@code LBsurvivingAge1}). */
  LIVE_BIRTHS_SURVIVING_TO_1(
      "LBsurvivingAge1", "live births surviving to age 1", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Deaths under age 5, in persons ({@code Under5Deaths}). */
  DEATHS_UNDER_5("Under5Deaths", "deaths under age 5", SimpleUnit.PERSONS, Scale.THOUSAND),
  /** Under-five mortality, deaths per live birth, in a plain ratio ({@code Q5}). */
  UNDER_5_MORTALITY(
      "Q5", "under-five mortality, deaths per live birth", SimpleUnit.RATIO, Scale.PER_THOUSAND),
  /** Mortality before age 40, deaths per live birth, in a plain ratio ({@code Q0040}). */
  MORTALITY_BEFORE_40(
      "Q0040",
      "mortality before age 40, deaths per live birth",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /** Male mortality before age 40, deaths per live birth, in a plain ratio ({@code Q0040Male}). */
  MALE_MORTALITY_BEFORE_40(
      "Q0040Male",
      "male mortality before age 40, deaths per live birth",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /**
   * Female mortality before age 40, deaths per live birth, in a plain ratio ({@code Q0040Female}).
   */
  FEMALE_MORTALITY_BEFORE_40(
      "Q0040Female",
      "female mortality before age 40, deaths per live birth",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /** Mortality before age 60, deaths per live birth, in a plain ratio ({@code Q0060}). */
  MORTALITY_BEFORE_60(
      "Q0060",
      "mortality before age 60, deaths per live birth",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /** Male mortality before age 60, deaths per live birth, in a plain ratio ({@code Q0060Male}). */
  MALE_MORTALITY_BEFORE_60(
      "Q0060Male",
      "male mortality before age 60, deaths per live birth",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /**
   * Female mortality before age 60, deaths per live birth, in a plain ratio ({@code Q0060Female}).
   */
  FEMALE_MORTALITY_BEFORE_60(
      "Q0060Female",
      "female mortality before age 60, deaths per live birth",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /**
   * Mortality between ages 15 and 50, deaths per person alive at 15, in a plain ratio ({@code
   * Q1550}).
   */
  MORTALITY_15_TO_50(
      "Q1550",
      "mortality between ages 15 and 50, deaths per person alive at 15",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /**
   * Male mortality between ages 15 and 50, deaths per person alive at 15, in a plain ratio ({@code
   * Q1550Male}).
   */
  MALE_MORTALITY_15_TO_50(
      "Q1550Male",
      "male mortality between ages 15 and 50, deaths per person alive at 15",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /**
   * Female mortality between ages 15 and 50, deaths per person alive at 15, in a plain ratio
   * ({@code Q1550Female}).
   */
  FEMALE_MORTALITY_15_TO_50(
      "Q1550Female",
      "female mortality between ages 15 and 50, deaths per person alive at 15",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /**
   * Mortality between ages 15 and 60, deaths per person alive at 15, in a plain ratio ({@code
   * Q1560}).
   */
  MORTALITY_15_TO_60(
      "Q1560",
      "mortality between ages 15 and 60, deaths per person alive at 15",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /**
   * Male mortality between ages 15 and 60, deaths per person alive at 15, in a plain ratio ({@code
   * Q1560Male}).
   */
  MALE_MORTALITY_15_TO_60(
      "Q1560Male",
      "male mortality between ages 15 and 60, deaths per person alive at 15",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /**
   * Female mortality between ages 15 and 60, deaths per person alive at 15, in a plain ratio
   * ({@code Q1560Female}).
   */
  FEMALE_MORTALITY_15_TO_60(
      "Q1560Female",
      "female mortality between ages 15 and 60, deaths per person alive at 15",
      SimpleUnit.RATIO,
      Scale.PER_THOUSAND),
  /** Net migrants, arrivals less departures, in persons ({@code NetMigrations}). */
  NET_MIGRATION(
      "NetMigrations",
      "net migrants, arrivals less departures",
      SimpleUnit.PERSONS,
      Scale.THOUSAND),
  /** Net migration rate, in per person and year ({@code CNMR}). */
  NET_MIGRATION_RATE("CNMR", "net migration rate", SimpleUnit.PER_YEAR, Scale.PER_THOUSAND);

  /** How the file's number becomes that of this library. */
  private enum Scale {
    AS_IS,
    THOUSAND,
    PER_HUNDRED,
    PER_THOUSAND;

    // Quotients, and not products with 0.001, so that 104.5 becomes the double nearest to 1.045.
    private double of(double value) {
      return switch (this) {
        case AS_IS -> value;
        case THOUSAND -> value * 1000;
        case PER_HUNDRED -> value / 100;
        case PER_THOUSAND -> value / 1000;
      };
    }
  }

  private final String column;
  private final String label;
  private final SimpleUnit unit;
  private final Scale scale;

  WppIndicator(String column, String label, SimpleUnit unit, Scale scale) {
    this.column = column;
    this.label = label;
    this.unit = unit;
    this.scale = scale;
  }

  /**
   * The name of the column.
   *
   * @return such as {@code NetMigrations}
   */
  public String column() {
    return column;
  }

  /**
   * What it is.
   *
   * @return such as {@code population on 1 July}
   */
  public String label() {
    return label;
  }

  /**
   * The unit here, not that of the file.
   *
   * @return such as persons
   */
  public SimpleUnit unit() {
    return unit;
  }

  double scaled(double value) {
    return scale.of(value);
  }
}
