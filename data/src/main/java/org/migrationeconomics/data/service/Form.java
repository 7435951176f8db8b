package org.migrationeconomics.data.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How an answer is looked at before it is stored: only what was asked for is. */
interface Form {

  /**
   * Judges an answer.
   *
   * @param body where it is
   * @param asked the address that gave it
   * @return what it is
   * @throws IOException if it cannot be read
   */
  Verdict judge(Path body, URI asked) throws IOException;

  /** The terms of what stands at an address. */
  default Licence licence(URI address) {
    return Licence.of(address);
  }

  /**
   * What an answer is.
   *
   * @param fault why it is not what was asked for; empty if it is
   * @param vintage when the publisher says that the figures were changed
   * @param later where the answer will be, if this is only the promise of one
   * @param pending whether it is not there yet
   */
  record Verdict(
      Optional<String> fault, Optional<String> vintage, Optional<URI> later, boolean pending) {

    static Verdict sound(Optional<String> vintage) {
      return new Verdict(Optional.empty(), vintage, Optional.empty(), false);
    }

    static Verdict fault(String reason) {
      return new Verdict(Optional.of(reason), Optional.empty(), Optional.empty(), false);
    }

    static Verdict later(URI address, boolean pending) {
      return new Verdict(Optional.empty(), Optional.empty(), Optional.of(address), pending);
    }
  }

  /** A file of any kind, of which the ending of its address says something. */
  static Form file(URI address) {
    String name = Addresses.title(address).toLowerCase(Locale.ROOT);
    return (body, asked) -> {
      byte[] head = Faults.head(body);
      if (head.length == 0) {
        return Verdict.fault("the answer is empty");
      }
      Optional<String> foreign = Faults.foreign(head);
      boolean text = name.matches(".*\\.(html?|xml|svg|kml|gml)(\\.gz)?");
      if (foreign.isPresent() && !text && !address.toString().contains("xml")) {
        return Verdict.fault(foreign.get());
      }
      boolean packed = name.matches(".*\\.(zip|xlsx|ods|docx)");
      if (packed && !Faults.startsWith(head, 'P', 'K')) {
        return Verdict.fault("the answer is not of the kind that its name ends in");
      }
      return Verdict.sound(Optional.empty());
    };
  }
}
