package org.migrationeconomics.data.measure;

/** The layouts in which World Bank indicators come as CSV. */
public enum WorldBankLayout {
  /**
   * One line an observation: {@code Country Name,Country Code,Year,Value}, the columns in any
   * order. A missing value has no line, or an empty value.
   */
  TIDY("the tidy layout (Country Name, Country Code, Year, Value)"),
  /**
   * The files that the World Bank's site and API serve: a few lines about the file, then {@code
   * Country Name,Country Code,Indicator Name,Indicator Code,1960,1961,…}, one line an area. A
   * missing value is an empty cell.
   */
  API("the layout of the World Bank's API (Indicator Code, and a column for each year)");

  private final String words;

  WorldBankLayout(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
