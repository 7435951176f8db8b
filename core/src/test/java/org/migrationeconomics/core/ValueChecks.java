package org.migrationeconomics.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.function.Executable;

/** What is expected of every value of the library, in one place. */
public final class ValueChecks {

  private ValueChecks() {}

  /**
   * Checks equality, hash codes, serialisation, printing and {@code with…} copies.
   *
   * @param value a value
   * @param twin an equal value made separately
   * @param others values that differ from it, each in another attribute
   */
  public static void assertValue(Object value, Object twin, Object... others) {
    assertEquals(value, value);
    assertEquals(value, twin);
    assertEquals(twin, value);
    assertEquals(value.hashCode(), twin.hashCode());
    assertEquals(value.toString(), twin.toString());
    assertNotEquals(null, value);
    assertNotEquals(value, new Object());
    for (Object other : others) {
      assertNotEquals(value, other);
      assertNotEquals(other, value);
      assertEquals(other, serialised(other));
    }
    // Not a law, but if all differing values fell into one bucket, the hash code would be broken.
    assertTrue(
        others.length == 0
            || Arrays.stream(others).anyMatch(other -> other.hashCode() != value.hashCode()));
    Object copy = serialised(value);
    assertEquals(value, copy);
    assertEquals(value.hashCode(), copy.hashCode());
    assertEquals(value.toString(), copy.toString());
    assertWithKeepsTheRest(value);
  }

  /**
   * Checks that {@code value.withX(value.x())} is equal to {@code value}, for every attribute x.
   */
  private static void assertWithKeepsTheRest(Object value) {
    for (Method with : value.getClass().getMethods()) {
      if (!with.getName().matches("with[A-Z].*") || with.getParameterCount() != 1) {
        continue;
      }
      String attribute =
          with.getName().substring(4, 5).toLowerCase(Locale.ROOT) + with.getName().substring(5);
      try {
        Method accessor = value.getClass().getMethod(attribute);
        accessor.setAccessible(true);
        Object current = accessor.invoke(value);
        if (!Optional.class.equals(with.getParameterTypes()[0])) {
          if (current instanceof Optional<?> optional) {
            current = optional.orElse(null);
          } else if (current instanceof OptionalInt optional
              && !OptionalInt.class.equals(with.getParameterTypes()[0])) {
            current = optional.isPresent() ? optional.getAsInt() : null;
          } else if (current instanceof OptionalLong optional
              && !OptionalLong.class.equals(with.getParameterTypes()[0])) {
            current = optional.isPresent() ? optional.getAsLong() : null;
          } else if (current instanceof OptionalDouble optional
              && !OptionalDouble.class.equals(with.getParameterTypes()[0])) {
            current = optional.isPresent() ? optional.getAsDouble() : null;
          }
        }
        // A list has a second "with" that takes its elements one by one.
        if (current == null || with.getParameterTypes()[0].isArray()) {
          continue;
        }
        with.setAccessible(true);
        Object copy = with.invoke(value, current);
        assertEquals(value, copy, () -> with.getName() + " with the present value");
        assertEquals(value.toString(), copy.toString());
      } catch (NoSuchMethodException notAnAttribute) {
        throw new LinkageError(with + " has no accessor", notAnAttribute);
      } catch (IllegalAccessException | InvocationTargetException failure) {
        throw new LinkageError(with.toString(), failure);
      }
    }
  }

  /** The value after it was written and read by Java's serialisation. */
  @SuppressWarnings("unchecked")
  public static <T> T serialised(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException failure) {
      throw new AssertionError("cannot serialise " + value, failure);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    } catch (IOException | ClassNotFoundException failure) {
      throw new AssertionError("cannot read " + value + " back", failure);
    }
  }

  /** Checks that something is refused, in one sentence on one line, and returns the sentence. */
  public static String refusal(Executable refused) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, refused).getMessage());
    assertTrue(
        message.matches("[^\\p{Cntrl}]+ is [^\\p{Cntrl}]+, expected [^\\p{Cntrl}]+"), message);
    assertTrue(message.length() < 500, message);
    return message;
  }

  /** Checks that a builder is refused for want of attributes, and that they are named. */
  public static void assertMissing(Executable build, String... attributes) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, build).getMessage());
    for (String attribute : attributes) {
      assertTrue(message.contains(attribute), message);
    }
  }

  /** Null where none is wanted, past NullAway. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  public static <T> T nothing() {
    return null;
  }
}
