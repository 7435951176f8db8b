package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void lettersArePutInLeftOutExchangedAndSwapped() {
    assertEquals(0, Nearest.distance("wage", "wage"));
    assertEquals(1, Nearest.distance("wage", "wages"));
    assertEquals(1, Nearest.distance("wage", "age"));
    assertEquals(1, Nearest.distance("wage", "wave"));
    assertEquals(1, Nearest.distance("MXE", "MEX"));
    assertEquals(2, Nearest.distance("a", "bc"));
    assertEquals(3, Nearest.distance("kitten", "sitting"));
    assertEquals(3, Nearest.distance("CA", "ABC"));
    assertEquals(3, Nearest.distance("", "abc"));
  }

  @Test
  void onlyWhatIsNearIsNamed() {
    assertEquals(List.of("MEX", "MNE"), Nearest.to("MXE", List.of("MNE", "USA", "MEX")));
    assertEquals(List.of("mean_wage"), Nearest.to("mean_wgae", List.of("sex", "mean_wage", "age")));
    assertEquals(List.of(), Nearest.to("abc", List.of("xyz", "abcde", "bca")));
    assertEquals(List.of("sixths"), Nearest.to("sixthz", List.of("sixtzy", "sixths")));
    assertEquals(
        List.of("abcdefgxyz"), Nearest.to("abcdefghij", List.of("abcdefgxyz", "abcdwxyz")));
    assertEquals(List.of(), Nearest.to("abcdefghi", List.of("abcdefxyz")));
    assertEquals(List.of(), Nearest.to("ab", List.of("ab", "ac")));
    assertEquals(List.of(), Nearest.to("x".repeat(81), List.of("x".repeat(81))));
  }

  @Property
  void isADistanceOnePerLetterAtMost(
      @ForAll @AlphaChars @StringLength(max = 6) String a,
      @ForAll @AlphaChars @StringLength(max = 6) String b) {
    int distance = Nearest.distance(a, b);
    assertEquals(distance, Nearest.distance(b, a));
    assertEquals(a.equals(b), distance == 0);
    assertTrue(distance >= Math.abs(a.length() - b.length()));
    assertTrue(distance <= Math.max(a.length(), b.length()));
    assertEquals(distance, Nearest.distance("q" + a, "q" + b));
  }
}
