package org.migrationeconomics.charts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Every picture that is kept as a file, by the name of the file: for each chart one of real data
 * and several of ugly ones. A class for each group of charts adds its own.
 */
final class Pictures {

  private Pictures() {}

  /** Each is made anew, so that it can be made under another locale. */
  static Map<String, Supplier<Chart>> all() {
    Map<String, Supplier<Chart>> all = new LinkedHashMap<>();
    SeriesPictures.add(all);
    PopulationPictures.add(all);
    InflowPictures.add(all);
    PlacePictures.add(all);
    MatrixPictures.add(all);
    SharePictures.add(all);
    CommunityPictures.add(all);
    SocietyPictures.add(all);
    return all;
  }
}
