package org.migrationeconomics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static Reading<String> with(int problems) {
    List<Problem> list = new ArrayList<>();
    for (int i = 1; i <= problems; i++) {
      list.add(new Problem("f.csv", i, 0, "", "wrong"));
    }
    return new Reading<>("half", list);
  }

  @Test
  void aSoundFileGivesItsValue() {
    Reading<String> sound = Reading.of("whole");
    assertFalse(sound.hasProblems());
    assertEquals("whole", sound.orThrow());
    assertEquals("whole; no problem", sound.toString());
    assertEquals(0, sound.table().rowCount());
  }

  @Test
  void problemsAreThrownTogether() {
    assertTrue(with(1).hasProblems());
    assertEquals("half", with(1).value());
    assertRefused("f.csv:1: wrong", () -> with(1).orThrow());
    assertRefused("2 problems:\nf.csv:1: wrong\nf.csv:2: wrong", () -> with(2).orThrow());
    String ten = "\nf.csv:1: wrong\nf.csv:2: wrong\nf.csv:3: wrong\nf.csv:4: wrong\nf.csv:5: wrong";
    ten += "\nf.csv:6: wrong\nf.csv:7: wrong\nf.csv:8: wrong\nf.csv:9: wrong\nf.csv:10: wrong";
    assertRefused("10 problems:" + ten, () -> with(10).orThrow());
    assertRefused("11 problems, the first 10 are:" + ten, () -> with(11).orThrow());
  }

  @Test
  void printsValueCountAndFirstProblem() {
    assertEquals("half; 1 problem, first f.csv:1: wrong", with(1).toString());
    assertEquals("half; 3 problems, first f.csv:1: wrong", with(3).toString());
  }

  @Test
  void asATableItListsTheProblems() {
    Reading<String> reading =
        new Reading<>(
            "half",
            List.of(
                new Problem("f.csv", 12, 4, "Value", "'NA' is no number"),
                Problem.of("g.csv", "it is empty")));
    assertEquals(
        """
        2 problems
         file   line  column  header  message
         f.csv    12       4  Value   'NA' is no number
         g.csv                        it is empty""",
        reading.show());
  }

  @Test
  void otherValuesKeepTheProblems() {
    Reading<Integer> length = with(2).map(String::length);
    assertEquals(4, length.value());
    assertEquals(with(2).problems(), length.problems());
  }

  @Test
  void problemsCannotBeAddedLater() {
    List<Problem> problems = new ArrayList<>();
    Reading<String> reading = new Reading<>("v", problems);
    problems.add(Problem.of("f", "m"));
    assertFalse(reading.hasProblems());
  }
}
