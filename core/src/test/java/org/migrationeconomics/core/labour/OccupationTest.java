package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationeconomics.core.ValueChecks;

class OccupationTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "9", "01", "03", "96", "011", "0110", "921", "9211", "2230", "9629"})
  void takesTheGroupsOfIsco08(String code) {
    Occupation occupation = Occupation.isco08(code);
    assertEquals(code, occupation.code());
    assertEquals("ISCO-08", occupation.classification());
    assertEquals("ISCO-08:" + code, occupation.toString());
    assertEquals(occupation, Occupation.parse(occupation.toString()));
  }

  // Filled up with zeros, robbed of a zero, of no group, of too many digits, of ISCO-88.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "9000", "9200", "90", "110", "2100", "04", "10", "15", "27", "36", "45", "55", "64",
        "76", "84", "97", "92111", "9a", "-1", "٩"
      })
  void refusesWhatIsNoGroupOfIsco08(String code) {
    refused(
        "occupation code is '"
            + code
            + "', expected one to four digits of a group of ISCO-08, only those that are known"
            + " (9 or 92, not 9000 or 9200)",
        () -> Occupation.isco08(code));
  }

  @Test
  void has43SubMajorGroups() {
    long groups =
        IntStream.range(0, 100)
            .mapToObj(i -> i < 10 ? "0" + i : String.valueOf(i))
            .filter(
                code -> {
                  try {
                    return Occupation.isco08(code).code().equals(code);
                  } catch (IllegalArgumentException none) {
                    return false;
                  }
                })
            .count();
    assertEquals(43, groups);
  }

  @Test
  void groupsAreNested() {
    Occupation labourer = Occupation.isco08("9211").withLabel("Crop farm labourers");
    assertEquals(Occupation.isco08("9"), labourer.majorGroup());
    assertEquals(Occupation.isco08("92"), labourer.atDigits(2));
    assertEquals(Occupation.isco08("921"), labourer.atDigits(3));
    assertEquals(Optional.of("Crop farm labourers"), labourer.atDigits(4).label());
    assertEquals(Optional.empty(), labourer.majorGroup().label());
    refused(
        "digits is 3, expected 1 to 2 of ISCO-08:92", () -> Occupation.isco08("92").atDigits(3));
    refused(
        "digits is 0, expected 1 to 2 of ISCO-08:92", () -> Occupation.isco08("92").atDigits(0));
    refused(
        "classification is 'SOC-2018', expected ISCO-08, whose codes are nested digit by digit",
        () -> Occupation.of("SOC-2018", "45-2092").majorGroup());
  }

  @Test
  void takesOtherClassifications() {
    Occupation occupation = Occupation.parse("SOC-2018:45-2092");
    assertEquals("SOC-2018", occupation.classification());
    assertEquals("45-2092", occupation.code());
    // 9000 is a code somewhere else.
    assertEquals("9000", Occupation.of("CNO-11", "9000").code());
  }

  @Test
  void theLabelIsForPeople() {
    Occupation occupation = Occupation.isco08("4");
    assertEquals(occupation, occupation.withLabel("clerks"));
    assertEquals(occupation.hashCode(), occupation.withLabel("clerks").hashCode());
    assertEquals(
        Optional.of("clerks"), ValueChecks.serialised(occupation.withLabel("clerks")).label());
  }

  @Test
  void ordersByClassificationThenByCode() {
    assertEquals(
        List.of("CNO-11:9", "ISCO-08:1", "ISCO-08:12", "ISCO-08:2"),
        Stream.of("ISCO-08:2", "ISCO-08:12", "CNO-11:9", "ISCO-08:1")
            .map(Occupation::parse)
            .sorted()
            .map(Occupation::toString)
            .toList());
  }

  @Test
  void refusesTextThatIsNoOccupation() {
    refused(
        "occupation is '9211', expected classification, colon and code, as ISCO-08:9211",
        () -> Occupation.parse("9211"));
    refused(
        "classification is '', expected a name of letters, digits, blanks, dots, hyphens",
        () -> Occupation.parse(":9211"));
    refused(
        "occupation code is 'a:b', expected letters, digits, dots, hyphens or underscores, at most 20",
        () -> Occupation.parse("SOC-2018:a:b"));
    refused(
        "label is '', expected text on one line that is not blank",
        () -> Occupation.isco08("4").withLabel(""));
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        Occupation.isco08("9211"),
        Occupation.parse("ISCO-08:9211"),
        Occupation.isco08("9212"),
        Occupation.of("ISCO-88", "9211"));
  }
}
