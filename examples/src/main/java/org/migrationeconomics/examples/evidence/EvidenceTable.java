package org.migrationeconomics.examples.evidence;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.examples.evidence.EvidenceRow.Verdict;

/** All claims of all themes, checked and printed. */
public final class EvidenceTable {

  private static final int OUT = 1;
  private static final int USAGE = 2;

  private EvidenceTable() {}

  /**
   * The whole program, but for ending the process.
   *
   * @param args {@code --csv}, {@code --data DIR}
   * @param out where the rows go
   * @param err where complaints about options go
   * @return the exit status: 0 if no figure is out, 1 if one is, 2 for a wrong option
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    boolean csv = false;
    String data = System.getProperty("migration.data", "");
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--csv")) {
        csv = true;
      } else if (args[i].equals("--data") && i + 1 < args.length) {
        data = args[++i];
      } else {
        err.println("option is '" + args[i] + "', expected --csv or --data DIR");
        return USAGE;
      }
    }
    if (!data.isEmpty() && !Files.isDirectory(Path.of(data))) {
      err.println("--data is '" + data + "', expected a folder that exists");
      return USAGE;
    }
    List<EvidenceRow> rows = rows(data.isEmpty() ? Optional.empty() : Optional.of(Path.of(data)));
    out.print(csv ? table(rows).csv() : summary(rows));
    out.flush();
    return rows.stream().anyMatch(row -> row.verdict() == Verdict.OUT) ? OUT : 0;
  }

  /** Every claim of every theme, in the order of the themes. */
  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.addAll(ReproductionEvidence.claims());
    claims.addAll(ProjectionEvidence.claims());
    claims.addAll(WppEvidence.claims());
    claims.addAll(RemittanceEvidence.claims());
    claims.addAll(RemittanceUseEvidence.claims());
    claims.addAll(StabilityEvidence.claims());
    claims.addAll(KnomadEvidence.claims());
    claims.addAll(RemittanceCostEvidence.claims());
    claims.addAll(SegregationEvidence.claims());
    claims.addAll(VulnerabilityEvidence.claims());
    claims.addAll(MixtureEvidence.claims());
    claims.addAll(JobsEvidence.claims());
    claims.addAll(UndocumentedEvidence.claims());
    claims.addAll(EnclaveEvidence.claims());
    claims.addAll(StockFlowEvidence.claims());
    claims.addAll(CorridorEvidence.claims());
    claims.addAll(MigrationFilesEvidence.claims());
    claims.addAll(DownloadsEvidence.claims());
    claims.addAll(IntegrationEvidence.claims());
    claims.addAll(CommunityEvidence.claims());
    claims.addAll(GravityEvidence.claims());
    claims.addAll(WageGapEvidence.claims());
    claims.addAll(TextbookEvidence.claims());
    claims.addAll(GainsEvidence.claims());
    Set<String> ids = new HashSet<>();
    for (EvidenceClaim claim : claims) {
      if (!ids.add(claim.id())) {
        throw new IllegalStateException("the id " + claim.id() + " stands twice");
      }
    }
    return claims;
  }

  static List<EvidenceRow> rows(Optional<Path> data) {
    Optional<WholeFiles> files = data.map(WholeFiles::new);
    return claims().stream().map(claim -> claim.check(files)).toList();
  }

  private static String summary(List<EvidenceRow> rows) {
    String verdicts = "";
    for (Verdict verdict : Verdict.values()) {
      long count = rows.stream().filter(row -> row.verdict() == verdict).count();
      verdicts += (verdicts.isEmpty() ? "" : ", ") + count + " " + verdict;
    }
    return table(rows).render() + "\n" + rows.size() + " figures: " + verdicts + "\n";
  }

  private static TextTable table(List<EvidenceRow> rows) {
    TextTable.Builder table =
        TextTable.titled("Published figures and what the library computes")
            .column("id")
            .column("quantity")
            .column("source")
            .column("published", TextTable.ALL_DIGITS)
            .column("computed", TextTable.ALL_DIGITS)
            .column("difference", TextTable.ALL_DIGITS)
            .column("tolerance", TextTable.ALL_DIGITS)
            .column("verdict");
    for (EvidenceRow row : rows) {
      EvidenceClaim claim = row.claim();
      table.row(
          claim.id(),
          claim.quantity(),
          claim.source(),
          claim.published(),
          row.computed(),
          row.difference(),
          claim.tolerance(),
          row.verdict().toString());
    }
    return table.build();
  }
}
