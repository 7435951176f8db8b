package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMigration;
import org.migrationeconomics.core.migration.MatrixQuotient;
import org.migrationeconomics.core.table.SideBySide;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;

/**
 * A file is the place where nothing may be left out. Every public type that writes one, found on
 * the class path and not listed, is asked with values of the tests' fixtures: every figure has a
 * unit, and a number or a reason; no line says what another denies; and the numbers that the value
 * holds stand in the file.
 *
 * <p>Values are looked for among all fixtures, which takes a minute or two and may find others
 * another time; so it is asked for, as slow checks are: {@code mvn test
 * -Dmigration.everyFile=true}.
 */
@EnabledIfSystemProperty(named = "migration.everyFile", matches = "true")
class EveryFileTest {

  private static final List<String> FIGURE = List.of("variable", "value", "unit", "reason");

  /** Values looked at of each type. */
  private static final int VALUES = 4;

  /**
   * As many numbers of a value may be missing in its file: options, tolerances and what a title or
   * a note says in words. Data are more than that.
   */
  private static final int OPTIONS = 10;

  /** Types that keep what was put in, of which the file has what they use: rates, other places. */
  private static final Set<String> WITH_INPUT =
      Set.of(ResidualMigration.class.getName(), MatrixQuotient.class.getName());

  /** Types that no search finds whole, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          SideBySide.class.getName(), "a table without results has none, and says so",
          Reading.class.getName(), "its file is that of the problems; the value has its own");

  private static Instances instances;

  @BeforeAll
  static void find() throws IOException, ReflectiveOperationException {
    instances = new Instances(Tabular.class, Convergence.class, DataFile.class);
  }

  /** Asks values of every type, and collects what is wrong by type. */
  private static Map<String, String> wrong(Function<Object, String> law) {
    Map<String, String> wrong = new TreeMap<>();
    for (Class<?> type : instances.tabularTypes()) {
      if (EXCEPTIONS.containsKey(type.getName())) {
        continue;
      }
      List<Object> some = instances.of(type);
      for (Object one : some.subList(0, Math.min(VALUES, some.size()))) {
        String fault = law.apply(one);
        if (!fault.isEmpty()) {
          wrong.put(type.getName(), fault);
        }
      }
    }
    return wrong;
  }

  @Test
  void everyTypeIsAsked() {
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : instances.tabularTypes()) {
      if (instances.of(type).isEmpty()) {
        missing.add(type.getName());
      }
    }
    assertEquals(Set.of(), missing, "types of which no test has a fixture");
  }

  @Test
  void everyFigureHasAUnitAndANumberOrAReason() {
    assertEquals(Map.of(), wrong(EveryFileTest::fault));
  }

  @Test
  void whatAValueHoldsIsInItsFile() {
    assertEquals(Map.of(), wrong(EveryFileTest::loss));
  }

  private static String fault(Object value) {
    List<List<String>> lines = lines(value);
    if (lines.size() < 2) {
      return "no line at all: " + value.getClass();
    }
    int at = Collections.indexOfSubList(lines.get(0), FIGURE);
    if (at < 0 || lines.get(1).contains("the table has no rows")) {
      return "";
    }
    Map<List<String>, String> before = new HashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.get(at).isEmpty() && line.size() > at + 1) {
        continue; // A row that holds no figure.
      }
      String number = line.get(at + 1);
      String unit = line.get(at + 2);
      if (unit.isEmpty()) {
        return "no unit: " + line;
      }
      if (number.isEmpty() == line.get(at + 3).isEmpty()) {
        return "a number or a reason, and not both: " + line;
      }
      if (!number.isEmpty() && !isNumber(number)) {
        return "no number: " + line;
      }
      List<String> key = new ArrayList<>(line.subList(0, at + 1));
      key.add(unit);
      String other = before.putIfAbsent(key, number);
      if (other != null && !other.equals(number)) {
        return "another line says " + other + ": " + line;
      }
    }
    return "";
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException words) {
      return false;
    }
  }

  private static String loss(Object value) {
    Set<Double> written = new HashSet<>();
    for (List<String> line : lines(value)) {
      for (String cell : line) {
        if (isNumber(cell)) {
          double number = Double.parseDouble(cell);
          written.add(number);
          // Shares are written in per cent by some.
          written.add(number / 100);
        }
      }
    }
    Set<Double> held = new TreeSet<>();
    collect(value, held, Collections.newSetFromMap(new IdentityHashMap<>()));
    int numbers = held.size();
    held.removeAll(written);
    return held.size() <= OPTIONS || WITH_INPUT.contains(value.getClass().getName())
        ? ""
        : held.size() + " of " + numbers + " numbers are not in the file: " + held;
  }

  /** All numbers in the fields of a value, and in those of its parts. */
  private static void collect(Object value, Set<Double> held, Set<Object> seen) {
    if (value == null || !seen.add(value)) {
      return;
    }
    if (value instanceof Double number) {
      keep(number, held);
    } else if (value instanceof double[] numbers) {
      for (double number : numbers) {
        keep(number, held);
      }
    } else if (value instanceof OptionalDouble number) {
      number.ifPresent(present -> keep(present, held));
    } else if (value instanceof Optional<?> part) {
      part.ifPresent(present -> collect(present, held, seen));
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> collect(key, held, seen));
      map.values().forEach(one -> collect(one, held, seen));
    } else if (value instanceof Collection<?> many) {
      many.forEach(one -> collect(one, held, seen));
    } else if (value instanceof Object[] many) {
      for (Object one : many) {
        collect(one, held, seen);
      }
    } else if (value.getClass().getName().startsWith("org.migrationeconomics.")
        && !value.getClass().isEnum()) {
      fields(value, held, seen);
    }
  }

  private static void fields(Object value, Set<Double> held, Set<Object> seen) {
    for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        boolean whole = field.getType().isPrimitive() && field.getType() != double.class;
        if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !whole) {
          field.setAccessible(true);
          try {
            collect(field.get(value), held, seen);
          } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
          }
        }
      }
    }
  }

  private static void keep(double number, Set<Double> held) {
    if (Double.isFinite(number)) {
      held.add(number + 0.0);
    }
  }

  /** What {@code toCsv} writes. The value's types were loaded apart from those of this test. */
  private static List<List<String>> lines(Object value) {
    try {
      Object table = value.getClass().getMethod("dataTable").invoke(value);
      return parse((String) table.getClass().getMethod("longCsv").invoke(table));
    } catch (InvocationTargetException failure) {
      throw new AssertionError("a value of " + value.getClass(), failure.getCause());
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A reader of RFC 4180, written for this test alone. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return lines;
  }
}
