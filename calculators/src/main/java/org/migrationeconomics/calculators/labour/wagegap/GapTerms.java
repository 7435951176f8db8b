package org.migrationeconomics.calculators.labour.wagegap;

import java.util.List;
import org.migrationeconomics.core.internal.Require;

/** Lists of parts, one a term. */
final class GapTerms {

  private GapTerms() {}

  static GapPart find(List<GapPart> terms, String name) {
    return Require.one("term", name, terms, GapPart::name);
  }

  static List<GapPart> copy(String argument, List<GapPart> terms) {
    List<GapPart> copy = List.copyOf(terms);
    if (copy.isEmpty()) {
      throw Require.refusal(argument, copy, "one part a term");
    }
    return copy;
  }
}
