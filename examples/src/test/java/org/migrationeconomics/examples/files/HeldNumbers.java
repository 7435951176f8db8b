package org.migrationeconomics.examples.files;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.examples.Nullable;

/** The numbers in the fields of a value and of its parts, with where they are held. */
final class HeldNumbers {

  /** Parts that say how a result was made, which its notes say in words. */
  private static final Set<String> MEANS = Set.of("Convergence", "Calculator", "Options");

  private final NavigableMap<Double, String> held = new TreeMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> without;

  private HeldNumbers(List<String> without) {
    this.without = without;
  }

  static NavigableMap<Double, String> of(Object value, List<String> without) {
    HeldNumbers numbers = new HeldNumbers(without);
    numbers.collect(value, "");
    return numbers.held;
  }

  private void collect(@Nullable Object value, String path) {
    if (value == null || without.contains(path)) {
      return;
    }
    if (value instanceof Double || value instanceof Integer || value instanceof Long) {
      keep(((Number) value).doubleValue(), path);
    } else if (value instanceof double[] numbers) {
      for (double number : numbers) {
        keep(number, path);
      }
    } else if (value instanceof OptionalDouble number) {
      number.ifPresent(present -> keep(present, path));
    } else if (value instanceof Cell cell) {
      cell.toOptional().ifPresent(present -> keep(present, path));
    } else if (value instanceof Optional<?> part) {
      part.ifPresent(present -> collect(present, path));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, one) -> {
            collect(key, path);
            collect(one, path);
          });
    } else if (value instanceof Collection<?> many) {
      many.forEach(one -> collect(one, path));
    } else if (value instanceof Object[] many) {
      for (Object one : many) {
        collect(one, path);
      }
    } else if (isOurs(value.getClass()) && seen.add(value)) {
      fields(value, path);
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.migrationeconomics.")
        && !type.isEnum()
        && MEANS.stream().noneMatch(type.getSimpleName()::endsWith);
  }

  private void fields(Object value, String path) {
    for (Class<?> type = value.getClass();
        type != null && type != Object.class;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        // Whole numbers of classes are sizes and hash codes; those of records are data.
        boolean whole = field.getType().isPrimitive() && field.getType() != double.class;
        if (!Modifier.isStatic(field.getModifiers())
            && !Modifier.isTransient(field.getModifiers())
            && (!whole || type.isRecord())) {
          field.setAccessible(true);
          try {
            collect(
                field.get(value), path.isEmpty() ? field.getName() : path + "." + field.getName());
          } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
          }
        }
      }
    }
  }

  private void keep(double number, String path) {
    if (Double.isFinite(number)) {
      held.putIfAbsent(number + 0.0, path);
    }
  }
}
