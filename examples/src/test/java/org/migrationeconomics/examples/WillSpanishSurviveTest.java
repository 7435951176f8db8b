package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WillSpanishSurviveTest {

  private static String printed(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WillSpanishSurvive.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), args);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsSurvivalsAndQuestions() {
    String text = printed();
    assertTrue(text.contains("Spanish very well: 2.11 generations (geometric tail)"), text);
    assertTrue(text.contains("0.955325"), text);
    assertTrue(text.contains("2.172217"), text);
    assertEquals(3, text.split("Question: ", -1).length - 1, text);
  }

  @Test
  void takesThreeShares() {
    assertTrue(printed("0.8", "0.4", "0").contains("1.200000"), printed("0.8", "0.4", "0"));
    String[] wrong = {"1"};
    assertThrows(IllegalArgumentException.class, () -> WillSpanishSurvive.main(wrong));
  }
}
