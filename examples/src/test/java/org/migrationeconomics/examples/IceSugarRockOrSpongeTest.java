package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IceSugarRockOrSpongeTest {

  private static String printed(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    IceSugarRockOrSponge.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), args);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsThePicturesAndQuestions() {
    String text = printed();
    for (String verdict : new String[] {"ice", "sugar", "rock", "sponge"}) {
      assertTrue(text.contains("of the hosts: " + verdict + "\n"), text);
    }
    assertEquals(3, text.split("Question: ", -1).length - 1, text);
    assertTrue(text.contains("not identified"), text);
  }

  @Test
  void takesFourNumbers() {
    String text = printed("0.5", "0.8", "0.3", "0.1");
    assertTrue(text.contains("rock 0.33, ice 0.47, sugar 0.20"), text);
    assertTrue(text.contains(": mixed"), text);
    String[] wrong = {"1"};
    assertThrows(IllegalArgumentException.class, () -> IceSugarRockOrSponge.main(wrong));
  }
}
