package consumer;

import org.migrationeconomics.core.place.Corridor;

/** What a user's program does; its output is checked. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println(Corridor.of("MEX", "USA").reversed().origin().code());
  }
}
