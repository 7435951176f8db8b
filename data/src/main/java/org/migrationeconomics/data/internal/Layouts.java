package org.migrationeconomics.data.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The layouts of the field's files by what their headers or first words are, each with the call
 * that reads it: the one register from which a file is recognised and from which refusals name what
 * a file is instead.
 */
public final class Layouts {

  /** What the text of a file is, as far as its first characters tell. */
  private enum Form {
    COLUMNS,
    JSON,
    XML,
    TEXT
  }

  /**
   * A layout.
   *
   * @param name what it is called, with its publisher
   * @param call what reads it; empty if nothing here does
   */
  public record Layout(String name, String call) {
    /**
     * The layout with the call, as it ends a sentence.
     *
     * @return for example {@code ILOSTAT's long CSV, which IlostatReader.withDefaults() reads}
     */
    public String words() {
      return name
          + (call.isEmpty() ? ", which no reader here reads" : ", which " + call + " reads");
    }
  }

  /**
   * What a file was found to be.
   *
   * @param layout the layout
   * @param certain whether it has everything that tells the layout
   * @param why what it has, or lacks
   */
  public record Match(Layout layout, boolean certain, String why) {}

  /** What tells a layout: names in one row, of which a pattern stands in slashes. */
  private record Sign(Form form, Layout layout, List<String> needs) {}

  private static final List<Sign> SIGNS = new ArrayList<>();

  private static void columns(String name, String call, String... needs) {
    SIGNS.add(new Sign(Form.COLUMNS, new Layout(name, call), List.of(needs)));
  }

  private static void text(Form form, String name, String call, String regex) {
    SIGNS.add(new Sign(form, new Layout(name, call), List.of(regex)));
  }

  static {
    // United Nations.
    String wpp = "WppCsvReader.withDefaults()";
    columns(
        "population by age of World Population Prospects (CSV)",
        wpp,
        "LocID",
        "Location",
        "Variant",
        "Time",
        "AgeGrp",
        "PopMale",
        "PopFemale",
        "PopTotal");
    columns(
        "total population of World Population Prospects (CSV)",
        "WppVariantsReader.withDefaults()",
        "LocID",
        "Location",
        "Variant",
        "Time",
        "PopTotal",
        "PopDensity");
    columns(
        "fertility by age of World Population Prospects (CSV)",
        wpp,
        "LocID",
        "Location",
        "Variant",
        "Time",
        "AgeGrp",
        "ASFR",
        "PASFR",
        "Births");
    columns(
        "life tables of World Population Prospects (CSV)",
        wpp,
        "LocID",
        "Location",
        "Variant",
        "Time",
        "Sex",
        "AgeGrp",
        "mx",
        "qx",
        "lx");
    columns(
        "deaths by age of World Population Prospects (CSV)",
        wpp,
        "LocID",
        "Location",
        "Variant",
        "Time",
        "AgeGrp",
        "DeathMale",
        "DeathFemale");
    columns(
        "demographic indicators of World Population Prospects (CSV)",
        wpp,
        "LocID",
        "Location",
        "Variant",
        "Time",
        "TPopulation1July",
        "NetMigrations");
    columns(
        "a text table of the R packages wpp2019, wpp2022 and wpp2024",
        "WorldPopulationProspects.read(folder)",
        "country_code",
        "/country|name/",
        "/[12][0-9]{3}(-[12][0-9]{3})?/");
    columns(
        "the United Nations' migrant stock by age and sex (workbook)",
        "MigrantStockAgeReader.withDefaults()",
        "/(location )?code( of destination)?/",
        "0-4",
        "5-9",
        "/75(\\+| and over)|75\\+/");
    columns(
        "the United Nations' migrant stock by destination and origin (workbook)",
        "MigrantStockReader.withDefaults()",
        "/region, development group, country or area of destination/",
        "/region, development group, country or area of origin/",
        "/location code of destination/");
    columns(
        "the United Nations' migrant stock of 2015 to 2019",
        "MigrantStockReader.withDefaults()",
        "/major area, region, country or area of destination/",
        "/(country )?code/");
    columns(
        "the United Nations' migrant stock by destination (workbook)",
        "MigrantStockReader.withDefaults()",
        "/region, development group, country or area|major area, region, country or area of"
            + " destination/",
        "/(location |country )?code/",
        "/type of data.*/",
        "/(19|20)[0-9]{2}/");
    text(Form.TEXT, "the United Nations Data Portal's CSV", "", "LocationId.Location.Iso3.*");
    // World Bank.
    String bank = "WorldBankCsvReader.of(indicator)";
    columns(
        "the World Bank's indicator file (CSV with a year in each column)",
        bank,
        "Country Name",
        "Country Code",
        "Indicator Name",
        "Indicator Code");
    columns(
        "the World Bank's metadata of countries",
        "CountryMetadataReader.withDefaults()",
        "Country Code",
        "Region",
        "IncomeGroup");
    columns(
        "the World Bank's DataBank",
        "DataBankReader.withDefaults()",
        "Series Name",
        "Series Code",
        "/country name|time/");
    columns(
        "the World Bank's Global Bilateral Migration",
        "BilateralMigrationReader.withDefaults()",
        "Country Origin Name",
        "Country Origin Code",
        "Country Dest Name",
        "Country Dest Code");
    columns("a tidy table of an indicator", bank, "Country Name", "Country Code", "Year", "Value");
    text(
        Form.JSON,
        "an answer of the World Bank's service (JSON)",
        "WorldBankJsonReader.of(indicator)",
        "\\s*\\[\\s*\\{\\s*\"page\".*");
    // Remittances.
    columns(
        "KNOMAD's Data360 file (long CSV)",
        "KnomadMatrixReader.remittances() or migrants(), or KnomadFlowsReader,",
        "STRUCTURE",
        "REF_AREA",
        "INDICATOR",
        "COMP_BREAKDOWN_1",
        "DATABASE_ID",
        "OBS_VALUE");
    text(
        Form.JSON,
        "an answer of Data360 (JSON)",
        "KnomadMatrixReader.remittances().readPages(files)",
        "\\s*\\{\\s*\"count\".*\"DATABASE_ID\".*");
    columns(
        "KNOMAD's matrix of remittances",
        "KnomadMatrixReader.remittances()",
        "/(remittance-)?receiving.*\\(across\\).*|sending/");
    columns(
        "KNOMAD's matrix of migrants",
        "KnomadMatrixReader.migrants()",
        "/(migrant.)?destination.*\\(across\\).*/");
    columns(
        "KNOMAD's remittance inflows or outflows",
        "KnomadFlowsReader.inflows() or outflows()",
        "/(migrant )?remittances? (inflows|outflows) .*/");
    columns(
        "Remittance Prices Worldwide (workbook)",
        "RemittancePricesReader.withDefaults()",
        "period",
        "source_code",
        "destination_code",
        "/cc1 total cost %/");
    text(
        Form.JSON,
        "an answer of Banxico's service",
        "BanxicoSeriesReader.withDefaults()",
        "\\s*\\{\\s*\"bmx\".*");
    // Offices.
    String coded = "CodedTableReader.withDefaults()";
    columns(
        "Eurostat's SDMX-CSV",
        coded,
        "/dataflow|structure/",
        "/last update|structure_id/",
        "freq",
        "/geo/",
        "TIME_PERIOD",
        "OBS_VALUE");
    columns(
        "Eurostat's SDMX-CSV with labels",
        coded,
        "DATAFLOW",
        "LAST UPDATE",
        "TIME_PERIOD",
        "OBS_VALUE",
        "OBS_FLAG");
    text(Form.TEXT, "Eurostat's TSV", coded, "[^\t]*\\\\(?:time|TIME_PERIOD) ?\t.*");
    text(Form.JSON, "JSON-stat 2.0", coded, "\\s*\\{.{0,4000}\"class\"\\s*:\\s*\"dataset\".*");
    columns(
        "the OECD's International Migration Database",
        "OecdMigrationReader.withDefaults()",
        "REF_AREA",
        "CITIZENSHIP",
        "MEASURE",
        "TIME_PERIOD",
        "OBS_VALUE");
    columns(
        "the OECD.Stat export of the International Migration Database",
        "OecdMigrationReader.withDefaults()",
        "CO2",
        "VAR",
        "COU",
        "Value");
    String ilo = "IlostatReader.withDefaults()";
    columns(
        "ILOSTAT's long CSV",
        ilo,
        "/ref_area(\\.label)?/",
        "/indicator(\\.label)?/",
        "/time(\\.label)?/",
        "obs_value");
    columns(
        "ILOSTAT's SDMX-CSV",
        ilo,
        "DATAFLOW",
        "REF_AREA",
        "MEASURE",
        "TIME_PERIOD",
        "OBS_VALUE",
        "UNIT_MEASURE",
        "UNIT_MEASURE_TYPE");
    columns(
        "ILOSTAT's view with a column for each period",
        "IlostatReader.withDefaults().withUnit(…)",
        "Reference area",
        "Source",
        "/[12][0-9]{3}([qm][0-9]{1,2})?/");
    columns("the IMF's SDMX-CSV", coded, "DATAFLOW", "COUNTRY", "COUNTERPART_COUNTRY", "OBS_VALUE");
    columns(
        "UNHCR's population figures",
        "UnhcrReader.withDefaults()",
        "Year",
        "Country of Asylum ISO",
        "Country of Origin ISO",
        "Refugees");
    text(
        Form.JSON,
        "an answer of UNHCR's service (JSON)",
        "UnhcrReader.withDefaults()",
        ".*\"coo_iso\".*");
    columns(
        "CONAPO's projections of Mexico",
        "ConapoReader.withDefaults()",
        "RENGLON",
        "ENTIDAD",
        "CVE_GEO",
        "EDAD",
        "SEXO",
        "POBLACION");
    columns("a table of Spain's INE (CSV)", coded, "Periodo", "Total");
    text(
        Form.JSON,
        "an answer of Spain's INE (JSON)",
        coded,
        "\\s*\\[?\\s*\\{.{0,2000}\"FK_Unidad\".*");
    text(
        Form.TEXT,
        "a PC-Axis file",
        coded,
        "\\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|MATRIX)\\s*=\\s*\".*");
    // Databases of mortality and fertility.
    String hmd = "HmdReader.of(place)";
    text(
        Form.TEXT,
        "the Human Mortality Database, all countries in one file",
        "HmdReader.of(place).country(code)",
        "(.*\n)?\\s*PopName\\s+Year\\s.*");
    text(
        Form.TEXT,
        "the Human Mortality Database, life tables",
        hmd + ".lifeTables(file)",
        "(.*\n)?\\s*Year\\s+Age\\s+mx\\s+qx\\s.*");
    text(
        Form.TEXT,
        "the Human Mortality Database, figures by year, age and sex",
        hmd + ".populations, deaths, exposures or deathRates(file), as its title says,",
        "(.*\n)?\\s*Year\\s+Age\\s+Female\\s+Male\\s+Total\\s.*");
    text(
        Form.TEXT,
        "the Human Mortality Database, births",
        hmd + ".births(file)",
        "(.*\n)?\\s*Year\\s+Female\\s+Male\\s+Total\\s.*");
    text(
        Form.TEXT,
        "the Human Fertility Database, all countries in one file",
        "HfdReader.withSexRatioAtBirth(ratio).country(code)",
        "(.*\n)?\\s*Code\\s+Year\\s.*");
    text(
        Form.TEXT,
        "the Human Fertility Database",
        "HfdReader.withSexRatioAtBirth(ratio)",
        "(.*\n)?\\s*Year\\s+(Age\\s+ASFR|TFR|MAB)\\s.*");
    columns(
        "the Human Fertility Collection",
        "HfcReader.withSexRatioAtBirth(ratio)",
        "Country",
        "Year1",
        "Year2",
        "AgeDef",
        "ASFR");
    // Flows and policy.
    columns(
        "the flow estimates of Abel and Cohen",
        "FlowEstimatesReader.withDefaults().readCsv(file)",
        "year0",
        "orig",
        "dest",
        "/sd_.*|mig_rate|da_.*/");
    columns(
        "the flow estimates of Abel and Sander (2014)",
        "FlowEstimatesReader.withDefaults().readCsv(file)",
        "country_orig_id",
        "country_dest_id",
        "/countryflow_[0-9]{4}/");
    text(
        Form.JSON,
        "a matrix of Abel and Cohen (JSON)",
        "FlowEstimatesReader.withDefaults().readJson or readStocks",
        "\\s*\\{\\s*\"names\".*\"(regions|matrix)\".*");
    String passports = "PassportIndexReader.withDefaults()";
    columns("the passport index (long CSV)", passports, "Passport", "Destination", "Requirement");
    columns("the passport index (matrix)", passports, "Passport", "/[a-z]{3}/");
    // Groups and languages.
    String groups = "AlesinaGroupsReader.withDefaults()";
    columns(
        "the ethnic groups of Alesina and others (2003)",
        groups,
        "Source",
        "Date",
        "Country",
        "Group",
        "Percent",
        "Ethnic");
    columns(
        "the language groups of Alesina and others (2003)",
        groups,
        "Source",
        "Date",
        "Country",
        "Language",
        "Number",
        "Percent");
    columns(
        "the measures of Alesina and others (2003)",
        "AlesinaMeasuresReader.withDefaults()",
        "Country",
        "Source (Ethnicity Data)",
        "Date (Ethnicity Data)",
        "Ethnic",
        "Language");
    columns(
        "the Historical Index of Ethnic Fractionalization",
        "HiefReader.withDefaults()",
        "ccode",
        "gwcode",
        "year",
        "efindex");
    columns("languages spoken at home", "HomeLanguagesReader.of(country)", "language", "speakers");
    columns(
        "speakers by census",
        "SpeakerCensusReader.shares(language)",
        "year",
        "speakers",
        "percent");
    // Microdata.
    text(
        Form.TEXT,
        "lines of fixed width, such as an extract of IPUMS",
        "MicrodataReader.fixedWidth(codebook), with DdiReader for the codebook beside it,",
        "[A-Z]{0,3}[0-9][0-9 .-]{4,}");
    text(
        Form.XML,
        "a codebook in DDI, as IPUMS has one beside each extract",
        "DdiReader.withDefaults()",
        "codeBook");
    String rows = "MicrodataReader.csv()";
    columns("an extract of IPUMS as CSV", rows, "YEAR", "SERIAL", "PERNUM");
    columns("the Census Bureau's ACS PUMS", rows, "SERIALNO", "SPORDER", "PWGTP");
  }

  private Layouts() {}

  /**
   * The layout whose names all stand in a header, the one with most of them, unless it is that of
   * the reader itself, which has found most of them.
   *
   * @param names the names of the columns
   * @param wanted which of them the reader has found
   * @return the layout, or empty
   */
  static Optional<Layout> ofHeader(List<String> names, boolean[] wanted) {
    Optional<Sign> best =
        SIGNS.stream()
            .filter(sign -> sign.form() == Form.COLUMNS)
            .filter(sign -> found(sign, names).size() == sign.needs().size())
            .max((one, other) -> Integer.compare(one.needs().size(), other.needs().size()));
    return best.filter(
            sign -> {
              List<String> found = found(sign, names);
              long own = found.stream().filter(name -> wanted[names.indexOf(name)]).count();
              return 2 * own < found.size();
            })
        .map(Sign::layout);
  }

  /**
   * The layout that a column belongs to, of those whose names all stand in a header.
   *
   * @param names the names of the columns
   * @param column a column that tells the layout
   * @return the layout, or empty
   */
  static Optional<Layout> ofHeader(List<String> names, String column) {
    return SIGNS.stream()
        .filter(sign -> sign.form() == Form.COLUMNS)
        .filter(sign -> sign.needs().stream().anyMatch(need -> is(need, column)))
        .filter(sign -> found(sign, names).size() == sign.needs().size())
        .max((one, other) -> Integer.compare(one.needs().size(), other.needs().size()))
        .map(Sign::layout);
  }

  /**
   * Every layout of the register.
   *
   * @return a layout once each, in the order of their publishers
   */
  public static List<Layout> all() {
    return SIGNS.stream().map(Sign::layout).distinct().toList();
  }

  /**
   * The layout that the first rows of a file have, or most resemble.
   *
   * @param rows the rows, each as its cells
   * @return the best match; empty if they resemble none
   */
  public static Optional<Match> best(List<? extends List<String>> rows) {
    Optional<Match> best = Optional.empty();
    double most = 0;
    for (Sign sign : SIGNS) {
      if (sign.form() != Form.COLUMNS) {
        continue;
      }
      for (List<String> row : rows) {
        List<String> found = found(sign, row);
        int needed = sign.needs().size();
        boolean whole = found.size() == needed;
        // Whole signs go before others, and longer ones before shorter ones.
        double score = whole ? 100.0 + needed : (double) found.size() / needed;
        if (score > most && (whole || (found.size() >= 2 && score >= 0.5))) {
          most = score;
          best = Optional.of(new Match(sign.layout(), whole, why(sign, found, whole)));
        }
      }
    }
    return best;
  }

  private static String why(Sign sign, List<String> found, boolean whole) {
    if (whole) {
      return "its header has " + ProblemList.listed(found);
    }
    Set<String> lacking = new HashSet<>(sign.needs());
    lacking.removeIf(need -> need.startsWith("/") || found.stream().anyMatch(one -> is(need, one)));
    return "its header has "
        + ProblemList.listed(found)
        + (lacking.isEmpty()
            ? ""
            : ", but not " + ProblemList.listed(lacking.stream().sorted().toList()));
  }

  private static List<String> found(Sign sign, List<String> cells) {
    List<String> found = new ArrayList<>();
    for (String need : sign.needs()) {
      cells.stream().filter(cell -> is(need, cell)).findFirst().ifPresent(found::add);
    }
    return found;
  }

  private static boolean is(String need, String cell) {
    String folded = folded(cell);
    return need.startsWith("/")
        ? Pattern.matches(need.substring(1, need.length() - 1), folded)
        : need.toLowerCase(Locale.ROOT).equals(folded);
  }

  private static String folded(String cell) {
    return cell.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * The layout of a text that is no table of separated columns.
   *
   * @param head its beginning
   * @return the match, or empty
   */
  public static Optional<Match> ofText(String head) {
    String text = head.strip();
    Form form =
        text.startsWith("{") || text.startsWith("[")
            ? Form.JSON
            : text.startsWith("<") ? Form.XML : Form.TEXT;
    for (Sign sign : SIGNS) {
      if (sign.form() == form && isText(sign.needs().get(0), form, head)) {
        return Optional.of(
            new Match(
                sign.layout(),
                true,
                form == Form.JSON
                    ? "it is JSON of that form"
                    : form == Form.XML
                        ? "its first element is <" + sign.needs().get(0) + ">"
                        : "its first lines are of that form"));
      }
    }
    return Optional.empty();
  }

  private static boolean isText(String regex, Form form, String head) {
    if (form == Form.XML) {
      return Foreign.markup(head).endsWith("<" + regex + ">");
    }
    if (form == Form.JSON) {
      return Pattern.compile(regex, Pattern.DOTALL).matcher(head).matches();
    }
    // A title, perhaps further lines, and a header.
    String[] lines = head.split("\\R", 8);
    for (int i = 0; i < Math.min(lines.length, 6); i++) {
      if (Pattern.matches(regex, lines[i] + " ")) {
        return true;
      }
    }
    return false;
  }
}
