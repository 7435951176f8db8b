package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SeparatorsTest {

  private static char of(String head) {
    return Separators.of(head, ',');
  }

  @Test
  void theHeaderAndItsFirstRowDecide() {
    assertEquals(',', of("a,b;c\n1,2\n"));
    assertEquals(';', of("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n"));
    assertEquals('\t', of("a\tb\n1\t2\n"));
    assertEquals('\t', Separators.of("freq,unit,geo\\TIME\t2020 \t2021\nA,NR,DE\t1\t2\n", '\t'));
    assertEquals(',', Separators.of("freq,unit\nA,NR\n", '\t'));
  }

  @Test
  void titlesAndEmptyLinesDecideNothing() {
    assertEquals(',', of("Source: UN; 2024; revised\n\na,b\n1,2\n"));
    assertEquals(';', of("Stocks, in thousands\r\n\r\na;b;c\r\n1;2;3\r\n"));
  }

  @Test
  void whatStandsInQuotesDoesNotCount() {
    assertEquals(',', of("\"a;b\",\"c;d\"\n\"1;\n2\",\"3;4\"\n"));
    assertEquals(';', of("\"a,b\";c\n\"1,\n2\";3\n"));
  }

  @Test
  void oneLineAloneIsOfWhatItHas() {
    assertEquals(';', of("LocID;Location"));
    assertEquals(',', of("LocID,Location;Name"));
    assertEquals(',', of("LocID"));
    assertEquals(',', of(""));
  }
}
