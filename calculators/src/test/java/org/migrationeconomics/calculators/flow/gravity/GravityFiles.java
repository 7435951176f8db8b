package org.migrationeconomics.calculators.flow.gravity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A whole file of a gravity data set, if the system property names the folder. */
final class GravityFiles {

  private final List<String> heads;
  private final List<String[]> rows;

  private GravityFiles(List<String> heads, List<String[]> rows) {
    this.heads = heads;
    this.rows = rows;
  }

  /** The files have commas between cells and in no cell. */
  static GravityFiles read(String name) {
    String folder = System.getProperty("migration.data", "");
    assumeTrue(!folder.isEmpty(), "whole public files are not given");
    try {
      List<String[]> rows = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(folder).resolve("gravity").resolve(name))) {
        rows.add(line.replace("\"", "").split(",", -1));
      }
      return new GravityFiles(List.of(rows.get(0)), rows.subList(1, rows.size()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  GravityFiles where(String head, String text) {
    int column = heads.indexOf(head);
    return new GravityFiles(heads, rows.stream().filter(row -> row[column].equals(text)).toList());
  }

  List<String> texts(String head) {
    int column = heads.indexOf(head);
    return rows.stream().map(row -> row[column]).toList();
  }

  double[] numbers(String head) {
    return texts(head).stream().mapToDouble(Double::parseDouble).toArray();
  }

  static double[] kept(double[] values, boolean[] keep) {
    double[] part = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (keep[i]) {
        part[count++] = values[i];
      }
    }
    return Arrays.copyOf(part, count);
  }

  /** Columns y, x1…, id1…, as the data sets on separation have them. */
  GravityData separationData() {
    GravityData.Builder data = GravityData.builder("y", numbers("y"));
    for (String head : heads) {
      if (head.startsWith("x")) {
        data.regressor(head, numbers(head));
      } else if (head.startsWith("id")) {
        data.effects(head, texts(head));
      }
    }
    return data.build();
  }
}
