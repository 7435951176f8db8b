package org.migrationeconomics.charts;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.migrationeconomics.charts.internal.NumberStyle;

/** What a user may say about the look of any chart. */
record Look(
    Optional<String> title,
    Optional<String> subtitle,
    OptionalInt width,
    OptionalInt height,
    Locale language,
    Palette palette,
    Set<String> highlighted) {

  /** As the chart itself sees fit. */
  static final Look DEFAULT =
      new Look(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Locale.ENGLISH,
          Palette.standard(),
          Set.of());

  NumberStyle numbers() {
    return NumberStyle.of(language);
  }

  Look withTitle(String other) {
    return new Look(Optional.of(other), subtitle, width, height, language, palette, highlighted);
  }

  Look withSubtitle(String other) {
    return new Look(title, Optional.of(other), width, height, language, palette, highlighted);
  }

  Look withSize(int newWidth, int newHeight) {
    return new Look(
        title,
        subtitle,
        OptionalInt.of(newWidth),
        OptionalInt.of(newHeight),
        language,
        palette,
        highlighted);
  }

  Look withLanguage(Locale other) {
    return new Look(title, subtitle, width, height, other, palette, highlighted);
  }

  Look withPalette(Palette other) {
    return new Look(title, subtitle, width, height, language, other, highlighted);
  }

  Look withHighlighted(Set<String> names) {
    return new Look(title, subtitle, width, height, language, palette, Set.copyOf(names));
  }

  /** Whether something is to be drawn in full: all is, unless something is highlighted. */
  boolean shines(String name) {
    return highlighted.isEmpty() || highlighted.contains(name);
  }
}
