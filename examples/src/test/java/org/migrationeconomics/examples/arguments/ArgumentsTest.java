package org.migrationeconomics.examples.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.examples.arguments.Arguments.Call;
import org.migrationeconomics.examples.arguments.Arguments.Outcome;

/**
 * Everything public, called with null for each reference and with numbers that are none for each
 * number: what cannot be answered is refused in the same way everywhere.
 */
class ArgumentsTest {

  /** Fewer calls than these would mean that the search for values has lost its way. */
  private static final int LEAST_NULLS = 2_400;

  private static final int LEAST_NUMBERS = 250;

  private static final double[] ODD = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private static final Arguments VALUES = new Arguments();

  /** A call that succeeds, or one that is refused for other reasons, or nothing. */
  private record Base(Optional<Call> answered, Optional<Call> any) {
    static Base of(Executable call) {
      Optional<Call> any = Optional.empty();
      for (int profile = 0; profile < Arguments.profiles(); profile++) {
        any = VALUES.prepare(call, profile);
        if (any.isPresent() && any.get().run().failure() == null) {
          return new Base(any, any);
        }
      }
      return new Base(Optional.empty(), any);
    }
  }

  private static Stream<Executable> calls() {
    return Arguments.exportedTypes().stream()
        .flatMap(type -> Arguments.calls(type).stream())
        .filter(call -> call.getParameterCount() > 0)
        // Whoever implements an interface answers for it.
        .filter(call -> !Modifier.isAbstract(call.getModifiers()));
  }

  /**
   * What is not asked for nulls: {@code equals}, which has an answer, {@code valueOf} of enums,
   * which the compiler writes, and lists, maps and optional values of generated builders and
   * copies, whose code is not ours: there null is a NullPointerException that names the attribute.
   */
  private static boolean takesNull(Executable call, Class<?> parameter) {
    String owner = call.getDeclaringClass().getSimpleName();
    Class<?> outer = call.getDeclaringClass().getEnclosingClass();
    boolean generated =
        owner.startsWith("With")
            || (outer != null && outer.getSimpleName().startsWith("Immutable"));
    boolean many =
        parameter.isArray()
            || Iterable.class.isAssignableFrom(parameter)
            || parameter.getSimpleName().startsWith("Optional")
            || parameter.getSimpleName().equals("Entry")
            || parameter.getSimpleName().equals("Map");
    return parameter.isPrimitive()
        || call.getName().equals("equals")
        || (call.getName().equals("valueOf") && call.getDeclaringClass().isEnum())
        || (generated && many);
  }

  /** Where somebody wanted to connect to; whoever connects asks for a proxy first. */
  private static final List<URI> ASKED = new ArrayList<>();

  private static final Optional<ProxySelector> BEFORE =
      Optional.ofNullable(ProxySelector.getDefault());

  @BeforeAll
  static void nothingConnects() {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI address) {
            ASKED.add(address);
            throw new IllegalStateException("nothing may connect to " + address);
          }

          @Override
          public void connectFailed(URI address, SocketAddress socket, IOException failure) {
            ASKED.add(address);
          }
        });
  }

  @AfterAll
  static void nothingHasConnected() {
    ProxySelector.setDefault(BEFORE.orElse(null));
    assertEquals(List.of(), ASKED);
  }

  @Test
  void nullIsRefusedByName() {
    List<String> faults = new ArrayList<>();
    int named = 0;
    for (Executable call : (Iterable<Executable>) calls()::iterator) {
      Base base = Base.of(call);
      for (int i = 0; i < call.getParameterCount() && base.any().isPresent(); i++) {
        if (takesNull(call, call.getParameterTypes()[i])) {
          continue;
        }
        Outcome outcome = base.any().get().with(i, null).run();
        String name = call.getParameters()[i].getName();
        String message = outcome.message();
        if (!(outcome.failure() instanceof IllegalArgumentException)) {
          faults.add(name + " of " + Arguments.signature(call) + ": " + outcome);
        } else if (message.contains(" is null") || message.contains(name)) {
          named++;
        } else if (base.answered().isPresent()) {
          faults.add(name + " of " + Arguments.signature(call) + " is not named: " + message);
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(named >= LEAST_NULLS, named + " calls");
  }

  /** Where a number that is none is a hole, or an answer of its own. */
  private static final Set<String> HOLES =
      Set.of(
          // An iteration that ran away.
          "error of calculators.Convergence",
          // Whatever the caller wants instead of nothing.
          "other of core.measure.Figure.orElse",
          // The documented form of series with holes.
          "values of core.measure.YearSeries.ofUnsafe",
          "values of core.measure.PeriodSeries.ofUnsafe");

  /** A builder is asked when it builds. */
  private static boolean takesNumbers(Executable call, int parameter) {
    Class<?> type = call.getParameterTypes()[parameter];
    String name = Arguments.signature(call).replaceFirst("\\[.*", "");
    return (type == double.class || type == double[].class)
        && !call.getDeclaringClass().getSimpleName().equals("Builder")
        && !HOLES.contains(call.getParameters()[parameter].getName() + " of " + name);
  }

  /** A number instead of a number, or of the first number of several. */
  private static Call with(Call call, int parameter, double number) {
    if (call.value(parameter) instanceof double[] several) {
      double[] others = several.clone();
      others[0] = number;
      return call.with(parameter, others);
    }
    return call.with(parameter, number);
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    List<String> faults = new ArrayList<>();
    int asked = 0;
    for (Executable call : (Iterable<Executable>) calls()::iterator) {
      Base base = Base.of(call);
      for (int i = 0; i < call.getParameterCount() && base.answered().isPresent(); i++) {
        if (!takesNumbers(call, i)) {
          continue;
        }
        String what = call.getParameters()[i].getName() + " of " + Arguments.signature(call);
        for (double odd : ODD) {
          asked++;
          Outcome outcome = with(base.answered().get(), i, odd).run();
          if (!(outcome.failure() instanceof IllegalArgumentException)) {
            faults.add(what + " with " + odd + ": " + outcome);
          }
        }
        Outcome plus = with(base.answered().get(), i, 0.0).run();
        Outcome minus = with(base.answered().get(), i, -0.0).run();
        if (!plus.text().equals(minus.text())) {
          faults.add(what + " has two zeros: " + plus + ", " + minus);
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(asked >= LEAST_NUMBERS, asked + " calls");
  }
}
