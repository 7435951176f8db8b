package org.migrationeconomics.calculators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.migrationeconomics.calculators.corridor.causation.GrowthFit;
import org.migrationeconomics.calculators.remittance.stability.CrisisResponseCalculator;
import org.migrationeconomics.core.internal.Require;

/**
 * All calculators speak alike: {@code withDefaults().with….calculate}, in the same words, and print
 * what they are and how they are set. The calculators are those on the class path, so that a new
 * one is asked as well; exceptions are named here with their reason.
 */
class CalculatorVocabularyTest {

  /** Begins otherwise than by {@code withDefaults}, and how. */
  private static final Map<Class<?>, Supplier<Object>> OTHER_START =
      Map.of(
          // No crisis is the usual one: the years are what is asked about.
          CrisisResponseCalculator.class, () -> CrisisResponseCalculator.withWindow(2008, 2009));

  /** Tells how an iteration ended without {@link Convergence}. */
  private static final Set<Class<?>> OTHER_ENDING =
      // Levenberg and Marquardt's search refuses where it does not end, and knows no one error.
      Set.of(GrowthFit.class);

  /** Words that one of the usual ones stands for. */
  private static final Pattern DIALECT =
      Pattern.compile(
          "with(Most|Max(?!imum)|Sweeps|Draws|Bootstrap|RandomSeed|Parallel|Precision).*");

  /** The usual words, and what they take. */
  private static final Map<String, Class<?>> WORDS =
      Map.of(
          "withTolerance", double.class,
          "withMaximumIterations", int.class,
          "withReplications", int.class,
          "withThreads", int.class,
          "withSeed", long.class);

  /** Values to try; which of them an option accepts is its own business. */
  private static final Map<Class<?>, List<Object>> SAMPLES =
      Map.of(
          int.class, List.of(1, 2, 3, 7, 1990, 2010),
          long.class, List.of(1L, 2L, 3L, 1990L),
          double.class, List.of(0.25, 0.5, 0.75, 1.5, 4.0, 0.05, 0.01, -0.5, -0.25),
          boolean.class, List.of(false, true),
          String.class, List.of("one", "two", "three"));

  private static final List<Class<?>> CLASSES = publicClasses(Convergence.class);

  static List<Class<?>> calculators() {
    return CLASSES.stream()
        .filter(type -> type.getSimpleName().endsWith("Calculator") || hasDefaults(type))
        .toList();
  }

  private static boolean hasDefaults(Class<?> type) {
    return Stream.of(type.getMethods())
        .anyMatch(
            method ->
                method.getName().equals("withDefaults")
                    && Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() == type);
  }

  /**
   * The public classes that are compiled beside a class: in its folder, or packed in its archive.
   */
  private static List<Class<?>> publicClasses(Class<?> beside) {
    try {
      Path place = Path.of(beside.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return publicClasses(beside, place);
      }
      try (FileSystem archive = FileSystems.newFileSystem(place)) {
        return publicClasses(beside, archive.getPath("/"));
      }
    } catch (IOException | URISyntaxException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Class<?>> publicClasses(Class<?> beside, Path root)
      throws IOException, ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name =
            root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), ".");
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          Class<?> type =
              Class.forName(
                  name.substring(0, name.length() - ".class".length()),
                  false,
                  beside.getClassLoader());
          if (Modifier.isPublic(type.getModifiers())) {
            classes.add(type);
          }
        }
      }
    }
    return classes;
  }

  private static Object start(Class<?> type) {
    if (OTHER_START.containsKey(type)) {
      return OTHER_START.get(type).get();
    }
    return call(type, method(type, "withDefaults"), List.of()).orElseThrow();
  }

  private static Method method(Class<?> type, String name) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no " + name));
  }

  private static List<Method> options(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().matches("with[A-Z].*"))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  /** What a method answers; nothing if it refuses its arguments. */
  private static Optional<Object> call(Object on, Method method, List<Object> arguments) {
    try {
      return Optional.of(method.invoke(on, arguments.toArray()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new AssertionError(method.toString(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(method.toString(), e);
    }
  }

  /** All arguments that can be made of the samples; none if a parameter is not simple. */
  private static List<List<Object>> arguments(Method method) {
    List<List<Object>> all = List.of(List.of());
    for (Class<?> parameter : method.getParameterTypes()) {
      List<Object> samples =
          parameter.isEnum()
              ? List.of(parameter.getEnumConstants())
              : SAMPLES.getOrDefault(parameter, List.of());
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> begun : all) {
        for (Object sample : samples) {
          List<Object> more = new ArrayList<>(begun);
          more.add(sample);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  @Test
  void theyAreFound() {
    List<Class<?>> found = calculators();
    assertTrue(found.size() >= 69, found.size() + " of 69 calculators");
    assertTrue(found.containsAll(OTHER_START.keySet()));
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void beginsWithDefaults(Class<?> type) {
    assertNotEquals(
        OTHER_START.containsKey(type), hasDefaults(type), "an exception that is none: " + type);
    assertTrue(Modifier.isFinal(type.getModifiers()), "final");
    assertEquals(0, type.getConstructors().length, "public constructors");
    for (Field field : type.getDeclaredFields()) {
      assertTrue(Modifier.isFinal(field.getModifiers()), field.toString());
    }
    assertSame(type, start(type).getClass());
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void calculates(Class<?> type) {
    assertNotSame(void.class, method(type, "calculate").getReturnType());
  }

  @ParameterizedTest
  @MethodSource("calculators")
  void optionsAreCopiesInTheUsualWords(Class<?> type) {
    for (Method option : options(type)) {
      assertSame(type, option.getReturnType(), option.toString());
      assertFalse(DIALECT.matcher(option.getName()).matches(), option.toString());
      Class<?> taken = WORDS.get(option.getName());
      if (taken != null) {
        assertEquals(List.of(taken), List.of(option.getParameterTypes()), option.toString());
      }
    }
    for (Method method : type.getMethods()) {
      assertFalse(method.getName().matches("set[A-Z].*"), method.toString());
    }
  }

  /**
   * With other arguments another text, for all options of numbers, names and constants; and the
   * calculator that was asked for the copy prints as before.
   */
  @ParameterizedTest
  @MethodSource("calculators")
  void printsItsNameAndOptions(Class<?> type) {
    Object start = start(type);
    String before = start.toString();
    assertTrue(
        before.equals(type.getSimpleName()) || before.startsWith(type.getSimpleName() + ", "),
        before);
    assertFalse(before.contains("\n"), before);
    List<Object> variants = new ArrayList<>(List.of(start));
    List<Method> switches = new ArrayList<>();
    for (Method option : options(type)) {
      if (option.getParameterCount() == 0) {
        switches.add(option);
        variants.add(call(start, option, List.of()).orElseThrow());
        continue;
      }
      Map<String, List<Object>> byText = new LinkedHashMap<>();
      for (List<Object> arguments : arguments(option)) {
        call(start, option, arguments)
            .ifPresent(
                copy -> {
                  assertEquals(before, start.toString(), option + " changed the original");
                  if (!copy.toString().equals(before)) {
                    assertNotSame(start, copy);
                  }
                  variants.add(copy);
                  List<Object> same = byText.put(copy.toString(), arguments);
                  assertTrue(
                      same == null,
                      () -> option + " prints " + same + " as " + arguments + ": " + copy);
                });
      }
      if (Stream.of(option.getParameterTypes()).allMatch(CalculatorVocabularyTest::isSimple)) {
        assertTrue(byText.size() > 1, option + " accepts fewer than two of the samples");
      }
    }
    for (Method option : switches) {
      assertTrue(
          variants.stream()
              .anyMatch(
                  each ->
                      !call(each, option, List.of())
                          .orElseThrow()
                          .toString()
                          .equals(each.toString())),
          option + " does not show");
      assertEquals(before, start.toString(), option + " changed the original");
    }
  }

  private static boolean isSimple(Class<?> type) {
    return type.isEnum() || SAMPLES.containsKey(type);
  }

  @Test
  void whatCannotBeAnsweredIsRefused() {
    Set<String> found = new TreeSet<>();
    List<Class<?>> classes = new ArrayList<>(CLASSES);
    classes.addAll(publicClasses(Require.class));
    for (Class<?> type : classes) {
      if (type.isEnum()) {
        Stream.of(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .filter(name -> name.matches("FAIL(_.*)?|REQUIRE|THROW|REJECT|ERROR"))
            .forEach(name -> found.add(type.getSimpleName() + "." + name));
      }
    }
    assertEquals(Set.of(), found);
  }

  @Test
  void iterationsEndInOneRecord() {
    Set<Class<?>> loose = new HashSet<>();
    for (Class<?> type : CLASSES) {
      RecordComponent[] components = type.getRecordComponents();
      if (components != null && type != Convergence.class) {
        for (RecordComponent component : components) {
          if (component.getName().matches("converged|iterations|sweeps|tolerance")) {
            loose.add(type);
          }
        }
      }
    }
    assertEquals(OTHER_ENDING, loose);
  }
}
