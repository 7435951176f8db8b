package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first. */
class HeadlinesTest {

  @Test
  void bothQuestionsAreAnswered() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Headlines.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    // Widths of columns may change; figures may not.
    String text = out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    for (String figure :
        List.of(
            "2000-2011 6,174,547 229,177 1,111,674 0 1,340,851 17.1 82.9",
            "2012 7,515,398 6,377,771 1,111,674 25,953 0 15.14",
            "The accounts close to the person.",
            "2,360,000",
            "60.3",
            "Remittances versus FDI, Mexico 1990-2024, sustained since 2019",
            "2003 16,654 18,158 0.917 -1,504 no ",
            "2023 66,238 30,683 2.159 35,555 yes",
            "[1990, 2006, 2009, 2011, 2012]",
            "4 of 5 places")) {
      assertTrue(text.contains(figure), "'" + figure + "' in:\n" + text);
    }
  }
}
