package org.migrationeconomics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.data.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void printsAsOneSentenceWithItsPlace() {
    assertEquals(
        "file.csv:12: column 4 'Value': 'NA' is not a number",
        new Problem("file.csv", 12, 4, "Value", "'NA' is not a number").toString());
    assertEquals(
        "file.csv:12: column 67: not empty",
        new Problem("file.csv", 12, 67, "", "not empty").toString());
    assertEquals(
        "file.csv:12: the row has 3 fields",
        new Problem("file.csv", 12, 0, "", "the row has 3 fields").toString());
    assertEquals("file.csv: it is empty", Problem.of("file.csv", "it is empty").toString());
  }

  @Test
  void staysOnOneLineWhateverTheFileHolds() {
    Problem problem = new Problem("a\nb.csv", 1, 1, "Va\rlue", "'x\u0000\u001b[2J' is odd\n");
    assertEquals("a�b.csv:1: column 1 'Va�lue': 'x��[2J' is odd�", problem.toString());
  }

  @Test
  void refusesPlacesThatDoNotExist() {
    assertRefused(
        "line is -1, expected a line counted from 1, or 0 for the whole file",
        () -> new Problem("f", -1, 0, "", "m"));
    assertRefused(
        "column is -1, expected a column counted from 1 in a line, or 0 for the whole line",
        () -> new Problem("f", 1, -1, "", "m"));
    assertRefused(
        "column is 2, expected a column counted from 1 in a line, or 0 for the whole line",
        () -> new Problem("f", 0, 2, "", "m"));
    assertRefused(
        "message is ' ', expected text on one line that is not blank",
        () -> new Problem("f", 1, 1, "", " "));
    assertRefused(
        "file is '', expected text on one line that is not blank", () -> Problem.of("", "m"));
  }
}
