package org.migrationeconomics.data.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.Refusals;
import org.migrationeconomics.data.service.LoopbackServer.Reply;

/** The form of the answers is that of Data360; the figures are invented. */
class Data360Test {

  private static final String CSV =
      """
      STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,COMP_BREAKDOWN_1,TIME_PERIOD,OBS_VALUE
      datastructure,WB.DATA360:DS_DATA360(1.3),I,A,USA,WB_KNOMAD_BRE,WB_KNOMAD_MEX,2021,5.5
      """;

  @Test
  void anIndicatorIsAFile(@TempDir Path cache) throws IOException {
    try (LoopbackServer server = new LoopbackServer()) {
      Data360 service =
          Data360.withDefaults().with(server.client(cache)).at(server.uri("/data360-data/data"));
      server
          .on("/data360-data/data/WB_KNOMAD/WB_KNOMAD_BRE.csv", Reply.of(200, CSV))
          .on(
              "/data360-data/data/WB_KNOMAD/WB_KNOMAD_MIG.csv",
              Reply.of(200, "{\"message\":\"No such file\"}"),
              Reply.of(200, "<html>moved</html>"),
              Reply.of(200, "a,b\n1,2\n"));
      FetchedFile file = service.file("WB_KNOMAD", "WB_KNOMAD_BRE");
      assertEquals(CSV, Files.readString(file.path()));
      assertEquals("KNOMAD (CC BY 4.0)", file.licence().toString());
      assertEquals(file, service.offline().file("WB_KNOMAD", "WB_KNOMAD_BRE"));
      for (String reason :
          new String[] {
            "the answer is no CSV of Data360 ('No such file')",
            "this is HTML, a page of the web, expected a file of data; the download may have"
                + " failed",
            "the answer is no CSV of Data360"
          }) {
        assertEquals(
            reason,
            assertThrows(DownloadException.class, () -> service.file("WB_KNOMAD", "WB_KNOMAD_MIG"))
                .reason());
      }
    }
  }

  @Test
  void codesAreChecked() {
    Refusals.assertRefused(
        "indicator is '../x', expected capital letters, digits and _, such as WB_KNOMAD_BRE",
        () -> Data360.withDefaults().file("WB_KNOMAD", "../x"));
  }
}
