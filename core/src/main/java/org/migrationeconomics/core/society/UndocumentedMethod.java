package org.migrationeconomics.core.society;

import java.util.Locale;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;

/**
 * How the undocumented of a country were counted; numbers of different methods are not comparable
 * without more.
 */
public enum UndocumentedMethod {
  /** Foreign-born counted less legal residents from records. */
  RESIDUAL("Residual method"),
  /** Entries less exits, by the cards that travellers fill in twice. */
  DOUBLE_CARD("Double card system"),
  /** Overlap of two lists. */
  CAPTURE_RECAPTURE("Capture/recapture"),
  /** Judgement of experts, asked again after they have seen each other's. */
  DELPHI("Delphi method"),
  /** Applications in a regularisation. */
  REGULARISATION("Regularisation");

  private final String label;

  UndocumentedMethod(String label) {
    this.label = label;
  }

  /**
   * The method as the OECD prints it.
   *
   * @return for example {@code Residual method}
   */
  public String label() {
    return label;
  }

  /**
   * The method that a text names.
   *
   * @param text such as {@code Residual method}, in upper or lower case
   * @return the method, or empty if none is named so
   */
  public static Optional<UndocumentedMethod> find(String text) {
    String wanted = Require.notNull("text", text).strip().toLowerCase(Locale.ROOT);
    for (UndocumentedMethod method : values()) {
      if (method.label.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }
}
