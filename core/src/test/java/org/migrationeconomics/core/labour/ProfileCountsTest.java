package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProfileCountsTest {

  private static final ProfileCounts EMPTY = ProfileCounts.empty("pay", "contract", "hours");

  /** A person of a survey. */
  private record Person(long profile, double weight) {}

  @Test
  void theFirstDimensionIsTheLowestBit() {
    ProfileCounts counts = EMPTY.plus("100", 3).plus("011", 2).plus("100", 1).plus("111", 0);
    assertEquals(List.of("pay", "contract", "hours"), counts.dimensions());
    assertEquals(Map.of(1L, 4.0, 6L, 2.0), counts.weights());
    assertEquals(4, counts.weight("100"));
    assertEquals(0, counts.weight("000"));
    assertEquals(6, counts.weight());
    assertEquals(6, counts.count());
    assertTrue(counts.toString().contains("contract, hours"), counts.toString());
    assertTrue(EMPTY.plus("000", 1).show().contains("nothing"));
    assertTrue(EMPTY.isEmpty() && !counts.isEmpty());
    assertTrue(EMPTY.show().contains("0 persons"));
  }

  @Test
  void weightsAndTheirSquares() {
    ProfileCounts counts = EMPTY.plusWeighted("100", 3).plusWeighted("100", 4).plus("000", 2);
    assertEquals(3 + 1, counts.count());
    assertEquals(9, counts.weight());
    assertEquals(Map.of(0L, 2.0, 1L, 25.0), counts.squaredWeights());
    ProfileCounts more = counts.plusWeighted("111", 0);
    assertEquals(counts.weights(), more.weights());
    assertEquals(4, more.count());
    assertEquals(1, more.zeroWeightCount());
    assertNotEquals(counts, more);
    assertEquals(3, more.plus(more).plusWeighted("000", 0).zeroWeightCount());
    assertEquals(
        "people by what they lack of pay, contract, hours; 1 of weight 0 left out",
        more.table().title());
  }

  @Property(tries = 200)
  void anyDivisionGivesTheSame(
      @ForAll @Size(max = 100) List<@IntRange(max = 7) Integer> profiles,
      @ForAll @Size(min = 100, max = 100) List<@DoubleRange(max = 5) Double> weights,
      @ForAll Random random) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      people.add(new Person(profiles.get(i), weights.get(i)));
    }
    ProfileCounts whole = collected(people);
    List<List<Person>> parts =
        IntStream.range(0, 4).<List<Person>>mapToObj(p -> new ArrayList<>()).toList();
    people.forEach(person -> parts.get(random.nextInt(4)).add(person));
    ProfileCounts left = EMPTY;
    ProfileCounts right = EMPTY;
    for (int p = 0; p < 4; p++) {
      left = left.plus(collected(parts.get(p)));
      right = collected(parts.get(3 - p)).plus(right);
    }
    for (ProfileCounts merged : List.of(left, right)) {
      assertEquals(whole.count(), merged.count());
      assertEquals(whole.weights().keySet(), merged.weights().keySet());
      whole
          .weights()
          .forEach(
              (profile, weight) ->
                  assertEquals(weight, merged.weights().getOrDefault(profile, -1.0), 1e-12));
      whole
          .squaredWeights()
          .forEach(
              (profile, weight) ->
                  assertEquals(weight, merged.squaredWeights().getOrDefault(profile, -1.0), 1e-11));
    }
  }

  private static ProfileCounts collected(List<Person> people) {
    return people.stream()
        .collect(
            ProfileCounts.collector(Person::profile, Person::weight, "pay", "contract", "hours"));
  }

  @Test
  void threadsDoNotMatter() {
    List<Long> profiles = IntStream.range(0, 9999).mapToObj(i -> (long) (i * 31 % 8)).toList();
    ProfileCounts one =
        profiles.stream().collect(ProfileCounts.collector(p -> p, "pay", "contract", "hours"));
    assertEquals(
        one,
        profiles.parallelStream()
            .collect(ProfileCounts.collector(p -> p, "pay", "contract", "hours")));
    assertEquals(9999, one.weight());
  }

  @Test
  void valuesAreEqualAndTravel() throws IOException, ClassNotFoundException {
    ProfileCounts counts = EMPTY.plus("101", 3).plus("000", 1);
    assertEquals(counts, EMPTY.plus("000", 1).plus("101", 3));
    assertEquals(counts.hashCode(), EMPTY.plus("000", 1).plus("101", 3).hashCode());
    assertNotEquals(counts, EMPTY.plus("101", 3));
    assertNotEquals(EMPTY, ProfileCounts.empty("pay", "hours", "contract"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(counts);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(counts, in.readObject());
    }
  }

  @Test
  void saysWhatIsWrong() {
    refused(ProfileCounts::empty, "number of dimensions is 0, expected 1 to 62");
    refused(
        () ->
            ProfileCounts.empty(
                IntStream.range(0, 63).mapToObj(i -> "d" + i).toArray(String[]::new)),
        "number of dimensions is 63");
    refused(() -> ProfileCounts.empty("a", "a"), "dimension is 'a', expected each name once");
    refused(() -> ProfileCounts.empty(" "), "dimension is ' '");
    refused(() -> EMPTY.plus("10", 1), "profile is '10', expected 3 characters 0 or 1");
    refused(() -> EMPTY.plus("102", 1), "profile is '102'");
    refused(() -> EMPTY.plus("100", -1), "count is -1");
    refused(() -> EMPTY.plusWeighted("100", -1), "weight is -1.0");
    refused(() -> EMPTY.plusWeighted("100", 1e200), "sum of weights and their squares");
    refused(
        () -> EMPTY.plus(ProfileCounts.empty("pay")),
        "dimensions is [pay], expected [pay, contract, hours]");
    refused(
        () -> assertNotEquals(EMPTY, collected(List.of(new Person(8, 1)))),
        "profile is 8, expected 0 to 7, one bit a dimension");
    refused(
        () -> assertNotEquals(EMPTY, collected(List.of(new Person(1, Double.NaN)))),
        "weight is NaN");
  }

  private static void refused(Runnable action, String message) {
    String text = assertThrows(IllegalArgumentException.class, action::run).toString();
    assertTrue(text.contains(message), text);
  }

  /** Every sum that was made on the way stays as it was, whatever is added to it. */
  @Property(tries = 100)
  void aLoopOfAdditionsIsACollection(
      @ForAll @Size(max = 80) List<@IntRange(max = 1023) Integer> profiles) {
    String[] names = IntStream.range(0, 10).mapToObj(d -> "d" + d).toArray(String[]::new);
    ProfileCounts sum = ProfileCounts.empty(names);
    List<ProfileCounts> made = new ArrayList<>();
    for (int profile : profiles) {
      made.add(sum);
      StringBuilder bits = new StringBuilder();
      for (int d = 0; d < names.length; d++) {
        bits.append(profile >> d & 1);
      }
      sum = sum.plus(bits.toString(), 1);
    }
    assertEquals(collected(profiles, names), sum);
    for (int i = 0; i < made.size(); i++) {
      assertEquals(i, made.get(i).count());
      assertEquals(collected(profiles.subList(0, i), names).weights(), made.get(i).weights());
    }
    List<Long> order = new ArrayList<>(sum.weights().keySet());
    assertEquals(order.stream().sorted().toList(), order);
  }

  private static ProfileCounts collected(List<Integer> profiles, String... names) {
    return profiles.stream().collect(ProfileCounts.collector(Integer::longValue, names));
  }

  @Test
  void aHundredThousandAdditionsTakeNoTime() {
    String[] names = IntStream.range(0, 17).mapToObj(d -> "d" + d).toArray(String[]::new);
    ProfileCounts sum = ProfileCounts.empty(names);
    String zeros = "0".repeat(names.length);
    for (int i = 0; i < 100_000; i++) {
      String bits = Integer.toBinaryString(i);
      sum = sum.plus(zeros.substring(bits.length()) + bits, 1);
    }
    // Copied at each step, these would be five thousand million entries.
    assertEquals(100_000, sum.weights().size());
  }
}
