package org.migrationeconomics.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every picture is what it was, byte for byte, under any locale.
 *
 * <p>{@link #main} makes the files again, after a picture was changed on purpose: look at them
 * before they are kept.
 */
class GoldenTest {

  private static final List<String> LOCALES = List.of("en", "tr-TR", "ar-EG-u-nu-arab");

  /** Writes all pictures into the folder that is named, or where the tests look for them. */
  public static void main(String[] arguments) throws IOException {
    Path folder =
        Path.of(arguments.length > 0 ? arguments[0] : "charts/src/test/resources/pictures");
    Files.createDirectories(folder);
    for (Map.Entry<String, Supplier<Chart>> each : Pictures.all().entrySet()) {
      each.getValue().get().toSvg(folder.resolve(each.getKey() + ".svg"));
    }
  }

  private static String kept(String name) throws IOException {
    try (InputStream file = GoldenTest.class.getResourceAsStream("/pictures/" + name + ".svg")) {
      assertNotNull(file, () -> name + ".svg is not kept");
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String under(String locale, Supplier<Chart> picture) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      return picture.get().svg();
    } finally {
      Locale.setDefault(before);
    }
  }

  @TestFactory
  List<DynamicTest> picturesAreWhatTheyWere() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, Supplier<Chart>> each : Pictures.all().entrySet()) {
      tests.add(
          DynamicTest.dynamicTest(
              each.getKey(),
              () -> {
                String kept = kept(each.getKey());
                for (String locale : LOCALES) {
                  assertEquals(kept, under(locale, each.getValue()), locale);
                }
              }));
    }
    return tests;
  }
}
