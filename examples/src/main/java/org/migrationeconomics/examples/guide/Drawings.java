package org.migrationeconomics.examples.guide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.examples.Catalogue;

/**
 * Which picture takes the result of which calculator: read from the sources, so that a new picture
 * is found without a list.
 *
 * @param byCalculator the calls by the simple name of the calculator
 */
record Drawings(Map<String, List<String>> byCalculator) {

  private static final String CHARTS = "org.migrationeconomics.charts.Charts";
  private static final Pattern PICTURE =
      Pattern.compile("public static \\w+ (\\w+)\\(\\s*(?:final )?(\\w+)(?:<[^>]*>)?(\\.\\.\\.)? ");
  private static final Pattern RESULT =
      Pattern.compile("public (\\w+) (?:calculate|compare|project)\\(");

  static Drawings of(House house, Catalogue catalogue) throws IOException {
    Map<String, List<String>> byCalculator = new TreeMap<>();
    if (house.types().containsKey(CHARTS)) {
      Matcher picture = PICTURE.matcher(house.source(CHARTS));
      Map<String, List<String>> byType = new TreeMap<>();
      while (picture.find()) {
        byType
            .computeIfAbsent(picture.group(2), type -> new ArrayList<>())
            .add("Charts." + picture.group(1) + "(result)");
      }
      for (Catalogue.Entry entry : catalogue.entries()) {
        List<String> calls = byCalculator.computeIfAbsent(entry.name(), name -> new ArrayList<>());
        Matcher result = RESULT.matcher(house.source(entry.calculator()));
        while (result.find()) {
          for (String call : byType.getOrDefault(result.group(1), List.of())) {
            if (!calls.contains(call)) {
              calls.add(call);
            }
          }
        }
      }
    }
    return new Drawings(byCalculator);
  }

  List<String> calls(String calculator) {
    return byCalculator.getOrDefault(calculator, List.of());
  }
}
