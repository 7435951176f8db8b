package org.migrationeconomics.data.labour.microdata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;

/**
 * Which columns of a file of microdata say what about a worker, and what their codes mean.
 *
 * <pre>
 *   WorkerMapping.isco08("isco")
 *       .withGender("female", Map.of("0", Gender.MAN, "1", Gender.WOMAN))
 *       .withLogWage("lnwage", WageUnit.parse("current CHF per hour"))
 *       .withWeight("wt")
 * </pre>
 *
 * <p>A code is found in its table as it is written or, if it is a number, by its value: {@code 01}
 * and {@code 1.0} are {@code 1}. A code that is neither in its table nor missing is a problem: its
 * row is left out, and the code reported once with the number of rows.
 *
 * <p><b>What is missing</b>: a row without an occupation or a weight is left out and counted. So is
 * a row that lacks something of the segment, unless {@link #withUnknownNotDistinguished} is chosen:
 * a table in which some women are women and others everybody counts no group rightly. A worker
 * without a wage is kept, without a wage, unless {@link #withWagesOnly} is chosen. What a missing
 * value looks like is said by {@link #withMissing} for a column and by {@link
 * MicrodataReader#withMissing} for the file.
 *
 * <p><b>Zeros and negative numbers</b>: a wage of zero or below, such as a loss, is no wage; the
 * worker stays a worker without one, and is counted. A weight of zero stands for nobody and its row
 * is left out and counted. A negative weight is a problem, unless {@link #withNegativeWeights} says
 * otherwise. A largest number of nines alone, such as {@code 99999}, is a problem, for it is nearly
 * always a missing code that nobody named; {@link #withMissing} or {@link #withoutMissing} names
 * it.
 *
 * <p><b>Units</b>: persons for weights; wages as the unit says, from 1e-30 to 1e30; a logarithmic
 * wage is the natural logarithm of such a wage and is exponentiated.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorkerMapping {

  /** A part of the segment: what it is, where it stands, and how it is put there. */
  record Part<T>(
      String what,
      String column,
      Coder.Meaning<T> meaning,
      boolean table,
      String expected,
      BiConsumer<LabourSegment.Builder, T> put) {

    Coder<T> coder(CodeTable<Boolean> missing, CodeTable<Boolean> usuallyMissing) {
      return new Coder<>(meaning, table, expected, missing, usuallyMissing);
    }
  }

  private static final CodeTable<Boolean> NONE = CodeTable.of("codes", List.of());

  private final Part<Occupation> occupation;
  private final List<Part<?>> parts;
  private final Map<String, CodeTable<Boolean>> missing;
  private final Map<String, CodeTable<Boolean>> selected;
  private final Optional<String> wage;
  private final Optional<WageUnit> wageUnit;
  private final Optional<String> weight;
  private final boolean logarithmic;
  private final boolean wagesOnly;
  private final boolean unknownKept;
  private final NegativeWeights negativeWeights;

  private WorkerMapping(State state) {
    this.occupation = state.occupation;
    this.parts = List.copyOf(state.parts);
    this.missing = new LinkedHashMap<>(state.missing);
    this.selected = new LinkedHashMap<>(state.selected);
    this.wage = state.wage;
    this.wageUnit = state.wageUnit;
    this.weight = state.weight;
    this.logarithmic = state.logarithmic;
    this.wagesOnly = state.wagesOnly;
    this.unknownKept = state.unknownKept;
    this.negativeWeights = state.negativeWeights;
  }

  /** What copies change. */
  private static final class State {
    private final Part<Occupation> occupation;
    private final List<Part<?>> parts = new ArrayList<>();
    private final Map<String, CodeTable<Boolean>> missing = new LinkedHashMap<>();
    private final Map<String, CodeTable<Boolean>> selected = new LinkedHashMap<>();
    private Optional<String> wage = Optional.empty();
    private Optional<WageUnit> wageUnit = Optional.empty();
    private Optional<String> weight = Optional.empty();
    private boolean logarithmic;
    private boolean wagesOnly;
    private boolean unknownKept;
    private NegativeWeights negativeWeights = NegativeWeights.REFUSE;

    State(Part<Occupation> occupation) {
      this.occupation = occupation;
    }
  }

  private State state() {
    State state = new State(occupation);
    state.parts.addAll(parts);
    state.missing.putAll(missing);
    state.selected.putAll(selected);
    state.wage = wage;
    state.wageUnit = wageUnit;
    state.weight = weight;
    state.logarithmic = logarithmic;
    state.wagesOnly = wagesOnly;
    state.unknownKept = unknownKept;
    state.negativeWeights = negativeWeights;
    return state;
  }

  private static WorkerMapping ofOccupation(
      String column, Coder.Meaning<Occupation> meaning, boolean table, String expected) {
    return new WorkerMapping(
        new State(
            new Part<>(
                "occupation",
                Require.text("column of the occupation", column),
                meaning,
                table,
                expected,
                (segment, none) -> {})));
  }

  /**
   * Workers whose occupation is a code of ISCO-08, of one to four digits. What became of a code
   * that was taken for a number, {@code 9211.0}, is read as {@code 9211}; {@code 9200} and {@code
   * 110} are no groups of ISCO-08 and are problems, see {@link Occupation}.
   *
   * @param column the column of the occupation
   * @return the mapping
   */
  public static WorkerMapping isco08(String column) {
    return ofOccupation(
        column,
        code ->
            Optional.of(
                Occupation.isco08(
                    code.endsWith(".0") ? code.substring(0, code.length() - 2) : code)),
        false,
        "a code of ISCO-08");
  }

  /**
   * Workers whose occupation is a code of another classification, taken as it is written.
   *
   * @param column the column of the occupation
   * @param classification its name, such as {@code OCC2010} or {@code SOC-2018}
   * @return the mapping
   * @throws IllegalArgumentException if no classification can be called so
   */
  public static WorkerMapping occupation(String column, String classification) {
    Occupation.of(classification, "0");
    return ofOccupation(
        column,
        code -> Optional.of(Occupation.of(classification, code)),
        false,
        "a code of " + classification);
  }

  /**
   * Workers whose occupation a table tells from its codes, which may be coarser than they are.
   *
   * @param column the column of the occupation
   * @param codes the occupation of each code
   * @return the mapping
   */
  public static WorkerMapping occupation(String column, Map<String, Occupation> codes) {
    CodeTable<Occupation> table = new CodeTable<>("codes of the occupation", codes);
    return ofOccupation(column, table::find, true, "one of the codes of the occupation: " + table);
  }

  private <T> WorkerMapping with(
      String what,
      String column,
      Map<String, ? extends T> codes,
      BiConsumer<LabourSegment.Builder, T> put) {
    CodeTable<T> table = new CodeTable<>("codes of " + what, codes);
    return with(what, column, table::find, true, "one of the codes of " + what + ": " + table, put);
  }

  private <T> WorkerMapping with(
      String what,
      String column,
      Coder.Meaning<T> meaning,
      boolean table,
      String expected,
      BiConsumer<LabourSegment.Builder, T> put) {
    Require.text("column of " + what, column);
    State state = state();
    state.parts.removeIf(part -> part.what().equals(what));
    state.parts.add(new Part<>(what, column, meaning, table, expected, put));
    return new WorkerMapping(state);
  }

  /**
   * The same mapping with the gender.
   *
   * @param column its column
   * @param codes the gender of each code
   * @return the mapping
   */
  public WorkerMapping withGender(String column, Map<String, Gender> codes) {
    return with("gender", column, codes, LabourSegment.Builder::gender);
  }

  /**
   * The same mapping with the origin, whose codes are those of countries in ISO 3166-1 alpha-3.
   *
   * @param column its column
   * @return the mapping
   */
  public WorkerMapping withOrigin(String column) {
    return with(
        "origin",
        column,
        code -> Place.isCountryCode(code) ? Optional.of(Place.of(code)) : Optional.empty(),
        false,
        "the code of a country in ISO 3166-1 alpha-3",
        (LabourSegment.Builder segment, ReferenceArea area) -> segment.origin(area));
  }

  /**
   * The same mapping with the origin.
   *
   * @param column its column
   * @param codes the country or group of each code
   * @return the mapping
   */
  public WorkerMapping withOrigin(String column, Map<String, ? extends ReferenceArea> codes) {
    return with(
        "origin",
        column,
        codes,
        (LabourSegment.Builder segment, ReferenceArea area) -> segment.origin(area));
  }

  /**
   * The same mapping with the ethnicity.
   *
   * @param column its column
   * @param codes the ethnic group of each code
   * @return the mapping
   */
  public WorkerMapping withEthnicity(String column, Map<String, String> codes) {
    return with("ethnicity", column, texts(codes), LabourSegment.Builder::ethnicity);
  }

  /**
   * The same mapping with the legal status.
   *
   * @param column its column
   * @param codes the status of each code
   * @return the mapping
   */
  public WorkerMapping withLegalStatus(String column, Map<String, LegalStatus> codes) {
    return with("legal status", column, codes, LabourSegment.Builder::legalStatus);
  }

  /**
   * The same mapping with an attribute of the segment, whose values are the codes as written.
   *
   * @param name what the segment calls it, such as {@code education}
   * @param column its column
   * @return the mapping
   */
  public WorkerMapping withAttribute(String name, String column) {
    Require.text("name of an attribute", name);
    return with(
        "attribute " + name,
        column,
        code -> code.isEmpty() ? Optional.empty() : Optional.of(code),
        false,
        "a value of " + name,
        (segment, value) -> segment.putAttribute(name, value));
  }

  /**
   * The same mapping with an attribute of the segment.
   *
   * @param name what the segment calls it, such as {@code education}
   * @param column its column
   * @param codes the value of each code
   * @return the mapping
   */
  public WorkerMapping withAttribute(String name, String column, Map<String, String> codes) {
    Require.text("name of an attribute", name);
    return with(
        "attribute " + name,
        column,
        texts(codes),
        (LabourSegment.Builder segment, String value) -> segment.putAttribute(name, value));
  }

  private static Map<String, String> texts(Map<String, String> codes) {
    Require.notNull("codes", codes)
        .forEach((code, value) -> Require.text("meaning of code " + code, value));
    return codes;
  }

  /**
   * The same mapping with the wage.
   *
   * @param column its column
   * @param unit its unit
   * @return the mapping
   */
  public WorkerMapping withWage(String column, WageUnit unit) {
    return withWage(column, unit, false);
  }

  /**
   * The same mapping with a wage of which the file has the natural logarithm.
   *
   * @param column the column of the logarithm
   * @param unit the unit of the wage itself
   * @return the mapping
   */
  public WorkerMapping withLogWage(String column, WageUnit unit) {
    return withWage(column, unit, true);
  }

  private WorkerMapping withWage(String column, WageUnit unit, boolean logarithm) {
    State state = state();
    state.wage = Optional.of(Require.text("column of the wage", column));
    state.wageUnit = Optional.of(Require.notNull("wage unit", unit));
    state.logarithmic = logarithm;
    return new WorkerMapping(state);
  }

  /**
   * The same mapping with the weight: for how many people a worker stands. Without it every worker
   * stands for one.
   *
   * @param column its column
   * @return the mapping
   */
  public WorkerMapping withWeight(String column) {
    State state = state();
    state.weight = Optional.of(Require.text("column of the weight", column));
    return new WorkerMapping(state);
  }

  /**
   * The same mapping with another policy for weights below zero; without it they are problems.
   *
   * @param policy what becomes of their rows
   * @return the mapping
   */
  public WorkerMapping withNegativeWeights(NegativeWeights policy) {
    State state = state();
    state.negativeWeights = Require.notNull("policy", policy);
    return new WorkerMapping(state);
  }

  /**
   * The same mapping for some rows only, such as those of the employed. Several columns must all be
   * right.
   *
   * @param column a column
   * @param codes what it has in the rows that are read
   * @return the mapping
   * @throws IllegalArgumentException if no code is given
   */
  public WorkerMapping withOnly(String column, String... codes) {
    Require.notNull("codes", codes);
    State state = state();
    state.selected.put(Require.text("column", column), codes("codes of " + column, List.of(codes)));
    return new WorkerMapping(state);
  }

  /**
   * The same mapping with the codes by which a column says that it has no value, such as {@code
   * 9999}. A column with decimals that are not written has them as values: {@code 99.99}.
   *
   * @param column a column of this mapping
   * @param codes the codes
   * @return the mapping
   * @throws IllegalArgumentException if no code is given
   */
  public WorkerMapping withMissing(String column, String... codes) {
    Require.notNull("codes", codes);
    State state = state();
    state.missing.put(Require.text("column", column), codes("codes of " + column, List.of(codes)));
    return new WorkerMapping(state);
  }

  /**
   * The same mapping with a column every number of which is a value, be it 99999 or a code that the
   * codebook calls missing.
   *
   * @param column a column of this mapping
   * @return the mapping
   */
  public WorkerMapping withoutMissing(String column) {
    State state = state();
    state.missing.put(Require.text("column", column), NONE);
    return new WorkerMapping(state);
  }

  static CodeTable<Boolean> codes(String argument, Collection<String> codes) {
    if (codes.isEmpty()) {
      throw Require.refusal(argument, "none", "at least one code");
    }
    return CodeTable.of(argument, codes);
  }

  /**
   * The same mapping, leaving out and counting workers without a wage.
   *
   * @return the mapping
   * @throws IllegalArgumentException if the mapping has no wage
   */
  public WorkerMapping withWagesOnly() {
    if (wage.isEmpty()) {
      throw Require.refusal("column of the wage", "none", "a wage, by withWage or withLogWage");
    }
    State state = state();
    state.wagesOnly = true;
    return new WorkerMapping(state);
  }

  /**
   * The same mapping, keeping workers of whom a part of the segment is missing: their segment does
   * not distinguish it.
   *
   * @return the mapping
   */
  public WorkerMapping withUnknownNotDistinguished() {
    State state = state();
    state.unknownKept = true;
    return new WorkerMapping(state);
  }

  Part<Occupation> occupation() {
    return occupation;
  }

  List<Part<?>> parts() {
    return parts;
  }

  /** What was said to be missing, by column; an empty table if nothing is. */
  Map<String, CodeTable<Boolean>> missing() {
    return missing;
  }

  Map<String, CodeTable<Boolean>> selected() {
    return selected;
  }

  Optional<String> wage() {
    return wage;
  }

  Optional<WageUnit> wageUnit() {
    return wageUnit;
  }

  Optional<String> weight() {
    return weight;
  }

  boolean isLogarithmic() {
    return logarithmic;
  }

  boolean isWagesOnly() {
    return wagesOnly;
  }

  boolean isUnknownKept() {
    return unknownKept;
  }

  NegativeWeights negativeWeights() {
    return negativeWeights;
  }

  /** One line: what is read from which column. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "workers with ", "");
    text.add("occupation from " + occupation.column());
    parts.forEach(part -> text.add(part.what() + " from " + part.column()));
    wage()
        .ifPresent(
            column ->
                text.add(
                    (logarithmic ? "wage from the logarithm in " : "wage from ")
                        + column
                        + " ("
                        + wageUnit.map(WageUnit::label).orElse("")
                        + ")"));
    weight().ifPresent(column -> text.add("weight from " + column));
    if (negativeWeights != NegativeWeights.REFUSE) {
      text.add(
          "negative weights " + (negativeWeights == NegativeWeights.ADD ? "added" : "left out"));
    }
    selected.forEach((column, codes) -> text.add("only where " + column + " is " + codes));
    return text.toString();
  }
}
