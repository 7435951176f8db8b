package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.data.Problem;

class HeaderTest {

  private final ProblemList problems = new ProblemList("f.csv");

  private Header header(String... names) {
    return Header.of(List.of(names), 3, problems);
  }

  private List<String> problems() {
    return problems.toList().stream().map(Problem::toString).toList();
  }

  @Test
  void namesAreFoundAsTheyAreWrittenOrElseWithoutCaseAndSpaces() {
    Header header = header("Sex", "SEX", "Country  Code", "year ");
    assertEquals(0, header.find("Sex"));
    assertEquals(1, header.find("SEX"));
    assertEquals(2, header.find("country code"));
    assertEquals(3, header.need("Year", "TIME"));
    assertEquals(-1, header.find("Value"));
    // Nobody can tell which of the two is meant.
    assertEquals(-1, header.find("sex"));
    assertEquals(3, header.find("TIME", "YEAR"));
    assertArrayEquals(new boolean[] {true, true, true, true}, header.wanted());
    assertTrue(header.sound());
    assertEquals(List.of(), problems());
  }

  @Test
  void anExactNameOfALaterSpellingCountsBeforeAnotherCaseOfAnEarlierOne() {
    assertEquals(1, header("year", "TIME").find("YEAR", "TIME"));
  }

  @Test
  void allThatIsMissingIsOneProblemWithTheNamesThatAreNear() {
    Header header = header("isco", "sex", "Count", "id");
    assertEquals(-1, header.need("isko"));
    assertEquals(-1, header.need("gender"));
    assertEquals(-1, header.need("Country", "Land"));
    header.need("gender");
    header.need("sex");
    header.lack("for any year");
    assertFalse(header.sound());
    assertFalse(header.sound());
    assertEquals(
        List.of(
            "f.csv:3: there is no column 'isko' (near: 'isco'), 'gender', 'Country' or 'Land' (near:"
                + " 'Count'), for any year; others are 'isco', 'Count', 'id'; case and spaces do not"
                + " matter"),
        problems());
  }

  @Test
  void whatIsUnknownStandsInTheSameProblem() {
    Header header = header("Value", "Amount");
    header.need("Valve");
    header.unknown(1);
    assertFalse(header.sound("the tidy layout"));
    assertEquals(
        List.of(
            "f.csv:3: there is no column 'Valve' (near: 'Value') of the tidy layout, and column"
                + " 'Amount' (2) is not of it; case and spaces do not matter"),
        problems());
  }

  @Test
  void aNameThatComesTwiceIsAProblemAndEmptyOnesAreNot() {
    assertFalse(header("a", "", "", "a").sound());
    assertEquals(
        List.of("f.csv:3: column 4 'a': this name is that of column 1 already"), problems());
  }

  @Test
  void whatIsNeitherWantedNorPassedOverIsRefused() {
    Header header = header("Year", "Value", "note", "NOTE", "age", "AgeGrpStart", "", "extra", "");
    header.need("Year");
    header.need("Value");
    header.passOver("note", "nothing of that name");
    header.nothingElse();
    assertFalse(header.sound());
    assertEquals(
        List.of(
            "f.csv:3: columns 'NOTE' (4), 'age' (5), 'AgeGrpStart' (6), '' (7), 'extra' (8) divide or"
                + " qualify the rows, or may do so, and are not accounted for here; expected a file"
                + " without them"),
        problems());
    assertArrayEquals(
        new boolean[] {true, true, false, false, false, false, false, false, false},
        header.wanted());
  }

  @Test
  void namesThatSayThatTheyDivide() {
    for (String name :
        List.of("age", "AGE", "AgeGrp", "age_group", "SexID", "sex", "Type of data")) {
      Header header = header(name, "Value");
      header.need("Value");
      header.nothingThatDivides();
      assertFalse(header.sound(), name);
    }
    assertEquals(7, problems().size());
    assertEquals(
        "f.csv:3: column 'age' (1) divides or qualifies the rows, or may do so, and is not"
            + " accounted for here; expected a file without it",
        problems().get(0));
    for (String name : List.of("LExMale", "Births1519", "average", "Q0040", "", "Growth", "cage")) {
      Header header = header(name, "Value");
      header.need("Value");
      header.nothingThatDivides();
      assertTrue(header.sound(), name);
    }
  }

  @Test
  void whereAColumnIsMissingThatIsTheProblem() {
    for (boolean lacking : new boolean[] {true, false}) {
      Header header = header("age", "Value");
      if (lacking) {
        header.lack("for any year");
      } else {
        header.need("Year");
      }
      header.nothingElse();
      header.nothingThatDivides();
      assertFalse(header.sound());
    }
    assertEquals(2, problems().size());
    assertTrue(problems().stream().allMatch(problem -> problem.contains("there is no column")));
  }

  @Test
  void variablesOfACodebookHaveNoLine() {
    Header header = Header.of(List.of("AGE", "AGE"), "variable", 0, problems);
    header.need("SEX");
    assertFalse(header.sound());
    assertEquals(
        List.of(
            "f.csv: this name is that of variable 1 already",
            "f.csv: there is no variable 'SEX'; others are 'AGE', 'AGE'; case and spaces do not"
                + " matter"),
        problems());
  }

  @Property(tries = 200)
  void everyNameIsFoundWhateverItsCaseAndPlace(
      @ForAll @Size(min = 1, max = 20) @UniqueElements(by = Lower.class)
          List<@AlphaChars @StringLength(min = 1, max = 12) String> names,
      @ForAll long seed) {
    ProblemList none = new ProblemList("f");
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(seed));
    Header header = Header.of(shuffled, 1, none);
    for (String name : names) {
      assertEquals(shuffled.indexOf(name), header.need(name));
      assertEquals(shuffled.indexOf(name), header.need(' ' + name.toUpperCase(Locale.ROOT)));
      assertEquals(-1, header.find(name + "!"));
    }
    assertTrue(header.sound());
    assertEquals(List.of(), none.toList());
  }

  /** What tells names apart. */
  private static final class Lower implements Function<Object, Object> {
    @Override
    public Object apply(Object name) {
      return name.toString().toLowerCase(Locale.ROOT);
    }
  }
}
