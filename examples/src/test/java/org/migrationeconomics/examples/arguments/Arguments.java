package org.migrationeconomics.examples.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.labour.exploitation.LinearLabourMarket;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.LargestCells;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.sample.Samples;
import org.migrationeconomics.data.service.Data360;
import org.migrationeconomics.data.service.Eurostat;
import org.migrationeconomics.data.service.FileClient;
import org.migrationeconomics.data.service.WorldBank;
import org.migrationeconomics.examples.Nullable;

/**
 * Values to call everything public with. Some are written here, all others come from the library
 * itself: whatever a constructor or method gives when it is called with values that are known
 * already is a value for others. The search goes through classes and members in the order of their
 * names, so that it finds the same values in every run.
 */
final class Arguments {

  private static final String ROOT = "org.migrationeconomics.";
  private static final int ROUNDS = 6;
  private static final int LONGEST = 3;

  /** Numbers that are tried in turn where a name does not say what is meant. */
  private static final List<Numbers> PROFILES =
      List.of(
          new Numbers(2000, 1, 0.5),
          new Numbers(1, 7, 2),
          new Numbers(0, 1, 0),
          new Numbers(5, 1, 100));

  private record Numbers(int whole, long seed, double real) {}

  private final List<Class<?>> types;
  private final Map<Class<?>, List<Object>> found = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  Arguments() {
    types = exportedTypes();
    seed();
    search();
  }

  /** The public types of the exported packages, in the order of their names. */
  static List<Class<?>> exportedTypes() {
    List<Class<?>> all = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + "core", ROOT + "calculators", ROOT + "data", ROOT + "charts")) {
      if (type.getPackageName().contains(".internal")) {
        continue; // Some of it needs a library that users may leave out.
      }
      Class<?> reflected = type.reflect();
      boolean hidden = false;
      for (Class<?> each = reflected; each != null; each = each.getEnclosingClass()) {
        hidden |= !Modifier.isPublic(each.getModifiers());
      }
      if (!hidden) {
        all.add(reflected);
      }
    }
    all.sort(Comparator.comparing(Class::getName));
    return List.copyOf(all);
  }

  /** What can be called of a type, in the order of the names. */
  static List<Executable> calls(Class<?> type) {
    List<Executable> calls = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      calls.addAll(List.of(type.getConstructors()));
    }
    Stream.of(type.getMethods())
        .filter(method -> method.getDeclaringClass().getName().startsWith(ROOT))
        .filter(method -> !method.isBridge() && !method.isSynthetic())
        .forEach(calls::add);
    calls.sort(Comparator.comparing(Arguments::signature));
    return calls;
  }

  /** A call as failures name it. */
  static String signature(Executable call) {
    return call.getDeclaringClass().getName().replace(ROOT, "")
        + (call instanceof Method ? "." + call.getName() : "")
        + Stream.of(call.getParameters())
            .map(each -> each.getType().getSimpleName() + " " + each.getName())
            .toList();
  }

  /** What the search does not make by itself, or only of one place and one year. */
  private void seed() {
    List<Place> places = List.of(Place.of("MEX"), Place.of("USA"), Place.of("ESP"));
    LocalDate start = LocalDate.of(1993, 1, 1);
    places.forEach(place -> add(Place.class, place));
    double[][] cells = {{0, 5, 2}, {3, 0, 4}, {1, 2, 0}};
    OriginDestinationMatrix flows =
        OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, cells).withLabel("flows");
    add(OriginDestinationMatrix.class, flows);
    add(PlaceVector.class, PlaceVector.of(places, SimpleUnit.PERSONS, 100, 200, 300));
    add(YearSeries.class, YearSeries.of(SimpleUnit.PERSONS, 2000, 10, 12, 11, 15, 17, 16, 20, 21));
    add(LargestCells.class, flows.largest(2));
    Population base = Samples.sweden1993Population();
    LifeTable women = Samples.sweden1993LifeTable(Sex.FEMALE);
    ProjectionInterval interval =
        ProjectionInterval.of(
            women, Samples.sweden1993LifeTable(Sex.MALE), Samples.sweden1993Fertility());
    ProjectionInput input = ProjectionInput.of(base, interval, interval);
    add(Population.class, base);
    add(ProjectionInput.class, input);
    Projection projection = CohortComponentProjector.withDefaults().calculate(input);
    add(Projection.class, projection);
    AgeVector rates =
        AgeVector.of(
            SimpleUnit.PER_YEAR,
            base.female().orElseThrow().ages(),
            IntStream.range(0, base.female().orElseThrow().ages().size())
                .mapToDouble(i -> 0.01)
                .toArray());
    VitalRates vital =
        VitalRates.builder()
            .area(base.area())
            .start(start)
            .end(start.plusYears(5))
            .female(rates)
            .male(rates)
            .fertility(Samples.sweden1993Fertility())
            .build();
    add(VitalRates.class, vital);
    Population first = base.withDate(start);
    add(
        PopulationHistory.class,
        PopulationHistory.of(List.of(first, base.withDate(start.plusYears(5))), List.of(vital)));
    MoneyAmount amount = MoneyAmount.of(200, MoneyUnit.of("USD"));
    RemittanceQuote quote =
        RemittanceQuote.of(
            amount, MoneyAmount.of(5, MoneyUnit.of("USD")), FeeConvention.FEE_ON_TOP);
    add(RemittanceQuote.class, quote);
    add(LinearLabourMarket.class, LinearLabourMarket.of(10, 1, 0, 1));
    // Nothing that is called here may connect.
    add(FileClient.class, FileClient.withDefaults().offline());
    add(WorldBank.class, WorldBank.withDefaults().offline());
    add(Eurostat.class, Eurostat.withDefaults().offline());
    add(Data360.class, Data360.withDefaults().offline());
  }

  private void search() {
    int before = -1;
    for (int round = 0; round < ROUNDS && found.size() > before; round++) {
      before = found.size();
      for (Class<?> type : types) {
        calls(type).stream().filter(call -> isWanted(type, call)).forEach(this::keep);
      }
    }
  }

  private boolean isWanted(Class<?> type, Executable call) {
    Class<?> result = result(call);
    if (Reading.class.isAssignableFrom(raw(result)) && read.contains(type.getName() + call)) {
      return false;
    }
    boolean fixed = call instanceof Constructor || Modifier.isStatic(call.getModifiers());
    return isOurs(result)
        && !result.isEnum()
        && (result == Reading.class
            || !found.containsKey(result)
            || found.get(result).size() < LONGEST)
        && (fixed || found.containsKey(type))
        && !"main".equals(call.getName());
  }

  private static Class<?> result(Executable call) {
    if (call instanceof Method method) {
      Class<?> raw = method.getReturnType();
      Type generic = method.getGenericReturnType();
      boolean wraps = raw == Optional.class || raw == List.class;
      if (wraps && generic instanceof ParameterizedType parameterized) {
        return raw(parameterized.getActualTypeArguments()[0]);
      }
      return raw;
    }
    return call.getDeclaringClass();
  }

  private void keep(Executable call) {
    for (int profile = 0; profile < PROFILES.size(); profile++) {
      Optional<Call> prepared = prepare(call, profile);
      if (prepared.isEmpty()) {
        return;
      }
      Outcome outcome = prepared.get().run();
      Object value = outcome.value;
      if (value instanceof Optional<?> optional) {
        value = optional.orElse(null);
      } else if (value instanceof List<?> list) {
        value = list.isEmpty() ? null : list.get(0);
      }
      if (value instanceof Reading<?> reading) {
        read.add(call.getDeclaringClass().getName() + call);
        if (isOurs(reading.value().getClass())) {
          add(reading.value().getClass(), reading.value());
        }
      }
      if (value != null && isOurs(value.getClass())) {
        add(result(call), value);
        return;
      }
    }
  }

  private void add(Class<?> type, Object value) {
    List<Object> known = found.computeIfAbsent(type, key -> new ArrayList<>());
    if (known instanceof ArrayList && known.size() < LONGEST && !known.contains(value)) {
      known.add(value);
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(ROOT);
  }

  /** A call with all of its arguments, by the numbers of a profile; empty if a value is lacking. */
  Optional<Call> prepare(Executable call, int profile) {
    Object target = null;
    if (call instanceof Method && !Modifier.isStatic(call.getModifiers())) {
      Class<?> type = call.getDeclaringClass();
      target = type.isEnum() ? type.getEnumConstants()[0] : ofType(type, 0);
      if (target == null) {
        return Optional.empty();
      }
    }
    Parameter[] parameters = call.getParameters();
    Type[] generic = call.getGenericParameterTypes();
    @Nullable Object[] values = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      Type type = generic.length == parameters.length ? generic[i] : parameters[i].getType();
      values[i] = value(type, parameters[i].getName(), profile, i);
      if (values[i] == null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Call(call, target, values));
  }

  /** How many sets of numbers there are. */
  static int profiles() {
    return PROFILES.size();
  }

  private @Nullable Object ofType(Class<?> type, int index) {
    List<Object> known = found.get(type);
    if (known == null || known.isEmpty()) {
      for (Map.Entry<Class<?>, List<Object>> entry : found.entrySet()) {
        if (type.isAssignableFrom(entry.getKey()) && !entry.getValue().isEmpty()) {
          return entry.getValue().get(index % entry.getValue().size());
        }
      }
      return null;
    }
    return known.get(index % known.size());
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType parameterized) {
      return raw(parameterized.getRawType());
    }
    if (type instanceof WildcardType wildcard) {
      Type[] lower = wildcard.getLowerBounds();
      return raw(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0]);
    }
    if (type instanceof TypeVariable<?> variable) {
      return raw(variable.getBounds()[0]);
    }
    return Object[].class;
  }

  private @Nullable Object value(Type type, String name, int profile, int index) {
    Class<?> raw = raw(type);
    Numbers numbers = PROFILES.get(profile);
    if (raw == int.class || raw == Integer.class) {
      return number(name, numbers.whole());
    }
    if (raw == long.class || raw == Long.class) {
      return numbers.seed();
    }
    if (raw == double.class || raw == Double.class || raw == Number.class) {
      return numbers.real();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return true;
    }
    if (raw == char.class) {
      return ',';
    }
    if (raw == String.class || raw == CharSequence.class || raw == Object.class) {
      return raw == Object.class && type instanceof TypeVariable
          ? Place.of("MEX")
          : text(name, index);
    }
    if (raw == Comparable.class) {
      return "one";
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    if (raw.isArray()) {
      return array(raw.getComponentType(), name, profile);
    }
    if (isOurs(raw) && ofType(raw, index) != null) {
      return ofType(raw, index);
    }
    Object collection = collection(type, raw, name, profile);
    if (collection != null) {
      return collection;
    }
    Object standard = standard(raw);
    if (standard != null) {
      return standard;
    }
    boolean callback =
        raw.isInterface() && !raw.isSealed() && !raw.getName().startsWith("java.util.");
    boolean function = raw.getName().startsWith("java.util.function.");
    return callback || function ? function(type, raw, profile) : null;
  }

  private static int number(String name, int number) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("year") || lower.equals("from") || lower.equals("time")) {
      return 2000;
    }
    return lower.equals("to") ? 2002 : number;
  }

  private static String text(String name, int index) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("code") || lower.equals("place") || lower.equals("text")) {
      return "MEX";
    }
    return lower.contains("year") ? "2000" : List.of("one", "two", "three").get(index % LONGEST);
  }

  private @Nullable Object array(Class<?> component, String name, int profile) {
    int length = 3;
    Object array = Array.newInstance(component, length);
    for (int i = 0; i < length; i++) {
      Object element = value(component, name, profile, i);
      if (element == null) {
        return null;
      }
      if (component == int.class) {
        Array.setInt(array, i, (int) element + i);
      } else {
        Array.set(array, i, element);
      }
    }
    return array;
  }

  private @Nullable Object collection(Type type, Class<?> raw, String name, int profile) {
    List<Object> elements = new ArrayList<>();
    Type[] arguments =
        type instanceof ParameterizedType parameterized
            ? parameterized.getActualTypeArguments()
            : new Type[0];
    for (Type argument : arguments) {
      Object element = value(argument, name, profile, elements.size());
      if (element == null) {
        return null;
      }
      elements.add(element);
    }
    if (elements.isEmpty()) {
      return null;
    }
    if (raw == Optional.class) {
      return Optional.of(elements.get(0));
    }
    if (raw == Set.class) {
      return Set.of(elements.get(0));
    }
    if (raw == Stream.class) {
      return Stream.of(elements.get(0));
    }
    if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      return List.of(elements.get(0));
    }
    if (raw == Map.class) {
      return Map.of(elements.get(0), elements.get(1));
    }
    return raw == SortedMap.class ? new TreeMap<>(Map.of(elements.get(0), elements.get(1))) : null;
  }

  private static @Nullable Object standard(Class<?> raw) {
    return Stream.of(
            Path.of("target", "none.csv"),
            URI.create("https://localhost/"),
            Duration.ofSeconds(1),
            Instant.EPOCH,
            LocalDate.of(2000, 1, 1),
            Locale.ROOT,
            OptionalInt.of(1),
            OptionalDouble.of(1),
            Reader.nullReader(),
            InputStream.nullInputStream(),
            new StringReader(""),
            new StringWriter(),
            Arguments.class)
        .filter(raw::isInstance)
        .findFirst()
        .orElse(null);
  }

  private Object function(Type type, Class<?> raw, int profile) {
    Map<String, Type> variables = new LinkedHashMap<>();
    if (type instanceof ParameterizedType parameterized) {
      TypeVariable<?>[] names = raw.getTypeParameters();
      for (int i = 0; i < names.length; i++) {
        variables.put(names[i].getName(), parameterized.getActualTypeArguments()[i]);
      }
    }
    return Proxy.newProxyInstance(
        Arguments.class.getClassLoader(),
        new Class<?>[] {raw},
        (proxy, method, given) -> {
          if (method.isDefault()) {
            return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, given);
          }
          if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
              case "hashCode" -> 1;
              case "equals" -> proxy == given[0];
              default -> raw.getSimpleName();
            };
          }
          Type result = method.getGenericReturnType();
          Type known = variables.getOrDefault(result.getTypeName(), result);
          return method.getReturnType() == void.class ? null : value(known, "", profile, 0);
        });
  }

  /** What came of a call. */
  record Outcome(@Nullable Object value, @Nullable Throwable failure) {

    /** What a failure says; empty if there is none. */
    String message() {
      return failure == null ? "" : String.valueOf(failure.getMessage());
    }

    /** What it says, without the sign of zero and the addresses of objects that say nothing. */
    String text() {
      if (failure != null) {
        return "throws " + failure.getClass().getSimpleName() + ": " + unsigned(message());
      }
      try {
        return "gives "
            + unsigned(
                value instanceof Object[] rows ? Arrays.deepToString(rows) : String.valueOf(value));
      } catch (RuntimeException unprintable) {
        return "gives what cannot be printed: " + unprintable;
      }
    }

    private static String unsigned(String text) {
      return text.replaceAll("@[0-9a-f]+", "").replaceAll("-(0(\\.0+)?(e\\+00)?(?![.0-9]))", "$1");
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** A call with its arguments. */
  static final class Call {
    private final Executable call;
    private final @Nullable Object target;
    private final @Nullable Object[] values;

    Call(Executable call, @Nullable Object target, @Nullable Object[] values) {
      this.call = call;
      this.target = target;
      this.values = values.clone();
    }

    /** The same call with another argument. */
    Call with(int index, @Nullable Object value) {
      Call other = new Call(call, target, values);
      other.values[index] = value;
      return other;
    }

    /** An argument. */
    @Nullable
    Object value(int index) {
      return values[index];
    }

    Outcome run() {
      try {
        // What a builder can do is declared by a class that is not public.
        call.setAccessible(true);
        Object value =
            call instanceof Method method
                ? method.invoke(target, values)
                : ((Constructor<?>) call).newInstance(values);
        return new Outcome(value, null);
      } catch (InvocationTargetException thrown) {
        return new Outcome(null, thrown.getCause());
      } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
        return new Outcome(null, new AssertionError("cannot be called: " + unfit, unfit));
      }
    }
  }
}
