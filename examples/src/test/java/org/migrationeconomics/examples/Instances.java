package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values of the types of the house, found and not listed: what the tests of the modules keep as
 * fixtures, what their parts are, and what calculators, factories and readers make of them. The
 * search is the same at every run.
 *
 * <p>The house is loaded a second time, main and test classes of each module together, so that
 * fixtures see the packages that they belong to.
 */
final class Instances {

  private static final String ROOT = "org.migrationeconomics.";
  private static final Class<?>[] TEXT = {String.class};
  private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);
  private static final int KEPT = 24;
  private static final int TRIES = 120;
  private static final int ROUNDS = 3;
  private static final int[] WHOLE = {1, 2, 3, 5, 10, 1990, 1993, 1995, 2000, 2005, 2010};
  private static final double[] NUMBERS = {0.5, 0.1, 1, 2, 100};

  /** Loads the classes of the house from its folders, whoever else has loaded them. */
  private static final class House extends URLClassLoader {
    House(List<URL> folders) {
      super(folders.toArray(new URL[0]), Instances.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        if (name.startsWith(ROOT)) {
          try {
            return findClass(name);
          } catch (ClassNotFoundException elsewhere) {
            return super.loadClass(name, resolve);
          }
        }
        return super.loadClass(name, resolve);
      }
    }

    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own == null ? super.getResource(name) : own;
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      try {
        URL url = getResource(name);
        return url == null ? null : url.openStream();
      } catch (IOException failure) {
        return null;
      }
    }
  }

  private final Random random = new Random(20261201);
  private final List<Class<?>> main = new ArrayList<>();
  private final List<Class<?>> tests = new ArrayList<>();
  private final Map<Class<?>, List<Object>> pool = new LinkedHashMap<>();
  private final Set<Object> opened = new HashSet<>();
  private final Class<?> tabular;
  private final Class<?> dataFile;
  private final Class<?> reading;
  private final Map<String, Set<String>> texts = new LinkedHashMap<>();

  Instances(Class<?>... modules) throws IOException, ReflectiveOperationException {
    List<URL> folders = new ArrayList<>();
    List<Path> mains = new ArrayList<>();
    List<Path> testFolders = new ArrayList<>();
    for (Class<?> module : modules) {
      Path classes = Path.of(module.getProtectionDomain().getCodeSource().getLocation().getPath());
      Path folder = Files.isDirectory(classes) ? classes : classes.resolveSibling("classes");
      mains.add(folder);
      testFolders.add(folder.resolveSibling("test-classes"));
    }
    for (Path folder : mains) {
      folders.add(folder.toUri().toURL());
    }
    for (Path folder : testFolders) {
      folders.add(folder.toUri().toURL());
    }
    House house = new House(folders);
    tabular = house.loadClass(ROOT + "core.table.Tabular");
    dataFile = house.loadClass(ROOT + "data.DataFile");
    reading = house.loadClass(ROOT + "data.Reading");
    for (Path folder : mains) {
      load(house, folder, main);
    }
    for (Path folder : testFolders) {
      load(house, folder, tests);
    }
    search();
  }

  private static void load(House house, Path folder, List<Class<?>> into) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        String name =
            folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        if (name.endsWith(".class") && !name.endsWith("-info.class")) {
          try {
            into.add(house.loadClass(name.substring(0, name.length() - ".class".length())));
          } catch (ClassNotFoundException | LinkageError missing) {
            // A test that needs a library which this module has not.
          }
        }
      }
    }
  }

  /** The public types that can be looked at as a table. */
  List<Class<?>> tabularTypes() {
    return main.stream()
        .filter(
            type ->
                tabular.isAssignableFrom(type)
                    && isPublic(type)
                    && !type.isInterface()
                    && !type.getPackageName().contains(".internal"))
        .toList();
  }

  /** The values that were found of a type. */
  List<Object> of(Class<?> type) {
    List<Object> found = new ArrayList<>();
    pool.forEach(
        (kind, values) -> {
          if (type.isAssignableFrom(kind)) {
            found.addAll(values);
          }
        });
    return found;
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private void search() {
    for (Class<?> type : main) {
      if (type.isEnum()) {
        Arrays.asList(type.getEnumConstants()).forEach(this::keep);
      }
    }
    // Twice, since texts may stand in a class of the package that comes later.
    tests.forEach(this::fixtures);
    tests.forEach(this::fixtures);
    for (Class<?> type : main) {
      for (Method method : methods(type)) {
        if (Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0) {
          call(method, null);
        }
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      open();
      make();
    }
    open();
  }

  /** Static fields, and static methods without arguments or with a text. */
  private void fixtures(Class<?> test) {
    Set<String> near = texts.computeIfAbsent(test.getPackageName(), name -> new LinkedHashSet<>());
    try {
      for (Field field : test.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          field.setAccessible(true);
          Object value = field.get(null);
          keep(value);
          if (value instanceof String text) {
            near.add(text);
          }
        }
      }
      for (Method method : sorted(test.getDeclaredMethods())) {
        boolean fixture =
            Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && (ours(method.getReturnType()) || method.getReturnType() == String.class);
        if (fixture && method.getParameterCount() == 0) {
          call(method, null);
        } else if (fixture && Arrays.equals(method.getParameterTypes(), TEXT)) {
          near.forEach(text -> run(method, null, text));
        }
      }
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unusable) {
      // A class that cannot be initialised here gives nothing.
    }
  }

  private boolean ours(Class<?> type) {
    return type.getName().startsWith(ROOT) || Collection.class.isAssignableFrom(type);
  }

  /** Adds the parts of all values: what their methods without arguments return. */
  private void open() {
    for (List<Object> values : List.copyOf(pool.values())) {
      for (Object value : List.copyOf(values)) {
        if (value.getClass().getName().startsWith(ROOT)
            && !value.getClass().isEnum()
            && opened.add(new Identity(value))) {
          for (Method method : methods(value.getClass())) {
            boolean part =
                ours(method.getReturnType())
                    || method.getReturnType() == Object.class
                    || method.getReturnType() == Optional.class
                    || Map.class.isAssignableFrom(method.getReturnType());
            if (!Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && part
                && !method.getName().equals("dataTable")
                && !method.getName().equals("table")) {
              call(method, value);
            }
          }
        }
      }
    }
  }

  private record Identity(Object value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity that && that.value == value;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(value);
    }
  }

  /** Lets everything that returns a type of the house, and needs arguments, have some. */
  private void make() {
    for (Class<?> type : main) {
      if (!isPublic(type) || type.getPackageName().contains(".internal")) {
        continue;
      }
      for (Method method : methods(type)) {
        boolean statics = Modifier.isStatic(method.getModifiers());
        boolean wanted =
            method.getParameterCount() > 0
                && method.getReturnType().getName().startsWith(ROOT)
                && !method.getReturnType().isEnum()
                && !method.getName().startsWith("with");
        if (wanted) {
          for (Object target : statics ? Arrays.asList((Object) null) : some(type, 3)) {
            attempt(method, target);
          }
        }
      }
      if (tabular.isAssignableFrom(type) && type.isRecord() && of(type).isEmpty()) {
        for (Constructor<?> constructor : type.getConstructors()) {
          attempt(constructor, null);
        }
      }
    }
  }

  private List<Object> some(Class<?> type, int most) {
    List<Object> all = of(type);
    return all.size() <= most ? all : all.subList(0, most);
  }

  private void attempt(Executable executable, Object target) {
    for (int t = 0; t < TRIES; t++) {
      Type[] types = executable.getGenericParameterTypes();
      Object[] arguments = new Object[types.length];
      boolean complete = types.length == executable.getParameterCount();
      for (int a = 0; complete && a < types.length; a++) {
        Optional<Object> argument = argument(types[a], executable.getParameterTypes()[a]);
        complete = argument.isPresent();
        arguments[a] = argument.orElse(null);
      }
      if (!complete || run(executable, target, arguments)) {
        return;
      }
    }
  }

  private Optional<Object> argument(Type type, Class<?> raw) {
    if (raw == int.class || raw == Integer.class) {
      return Optional.of(WHOLE[random.nextInt(WHOLE.length)]);
    }
    if (raw == long.class) {
      return Optional.of((long) WHOLE[random.nextInt(WHOLE.length)]);
    }
    if (raw == double.class || raw == Double.class) {
      return Optional.of(NUMBERS[random.nextInt(NUMBERS.length)]);
    }
    if (raw == boolean.class) {
      return Optional.of(random.nextBoolean());
    }
    if (raw == LocalDate.class) {
      return Optional.of(LocalDate.of(WHOLE[5 + random.nextInt(6)], 1, 1));
    }
    if (raw == dataFile) {
      return one(of(String.class)).flatMap(this::file);
    }
    if (raw == Optional.class) {
      Optional<Object> inner = element(type, 0);
      return Optional.of(random.nextBoolean() ? inner : Optional.empty());
    }
    if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      List<Object> list = new ArrayList<>();
      int size = 1 + random.nextInt(3);
      for (int i = 0; i < size; i++) {
        element(type, 0).ifPresent(list::add);
      }
      return Optional.of(list);
    }
    if (raw == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < 2; i++) {
        Optional<Object> key = element(type, 0);
        Optional<Object> value = element(type, 1);
        if (key.isPresent() && value.isPresent()) {
          map.put(key.get(), value.get());
        }
      }
      return Optional.of(map);
    }
    if (raw.isArray() && !raw.getComponentType().isPrimitive()) {
      Optional<Object> inner = one(of(raw.getComponentType()));
      return inner.map(
          value -> {
            Object array = Array.newInstance(raw.getComponentType(), 1);
            Array.set(array, 0, value);
            return array;
          });
    }
    return one(of(raw));
  }

  private Optional<Object> file(Object text) {
    try {
      return Optional.of(
          dataFile
              .getMethod("of", java.io.Reader.class, String.class)
              .invoke(null, new StringReader((String) text), "file.csv"));
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Optional<Object> element(Type type, int position) {
    if (type instanceof ParameterizedType generic
        && generic.getActualTypeArguments()[position] instanceof Class<?> inner) {
      return argument(inner, inner);
    }
    return Optional.empty();
  }

  private Optional<Object> one(List<Object> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(random.nextInt(values.size())));
  }

  private void call(Method method, Object target) {
    run(method, target);
  }

  private boolean run(Executable executable, Object target, Object... arguments) {
    try {
      ((AccessibleObject) executable).setAccessible(true);
      Object made =
          executable instanceof Method method
              ? method.invoke(target, arguments)
              : ((Constructor<?>) executable).newInstance(arguments);
      keep(made);
      return made != null;
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof VirtualMachineError fatal
          && !(fatal instanceof StackOverflowError)) {
        throw fatal;
      }
      return false;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError refused) {
      return false;
    }
  }

  private void keep(Object value) {
    if (value == null) {
      return;
    }
    boolean ours = value.getClass().getName().startsWith(ROOT);
    if (!ours && value instanceof Collection<?> many) {
      // The order of sets may differ from run to run, and the search must not.
      Stream<?> values = many.stream();
      (many instanceof List ? values : values.sorted(BY_TEXT)).limit(3).forEach(this::keep);
    } else if (value instanceof Map<?, ?> map) {
      map.entrySet().stream()
          .sorted(BY_TEXT)
          .limit(3)
          .forEach(
              entry -> {
                keep(entry.getKey());
                keep(entry.getValue());
              });
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::keep);
    } else if (ours || value instanceof String || value instanceof double[]) {
      List<Object> same = pool.computeIfAbsent(value.getClass(), kind -> new ArrayList<>());
      if (same.size() < KEPT * (value instanceof String || value.getClass() == reading ? 20 : 1)
          && !same.contains(value)) {
        same.add(value);
      }
    }
  }

  private static List<Method> methods(Class<?> type) {
    return sorted(
        Arrays.stream(type.getMethods())
            .filter(method -> !method.isBridge() && !method.isSynthetic())
            .filter(method -> method.getDeclaringClass() != Object.class)
            .toArray(Method[]::new));
  }

  private static List<Method> sorted(Method[] methods) {
    List<Method> list = new ArrayList<>(new LinkedHashSet<>(Arrays.asList(methods)));
    list.sort(Comparator.comparing(Method::toString));
    return list;
  }
}
