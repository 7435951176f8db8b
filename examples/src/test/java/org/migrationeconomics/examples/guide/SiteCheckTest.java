package org.migrationeconomics.examples.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a site is named. */
class SiteCheckTest {

  private Path folder = Path.of("");
  private Path site = folder;
  private Path pages = folder;

  @BeforeEach
  void aSiteWithTwoPages(@TempDir Path temporary) throws IOException {
    folder = temporary;
    site = Files.createDirectories(folder.resolve("site"));
    pages = Files.createDirectories(folder.resolve("pages"));
    Files.writeString(pages.resolve("gaps.txt"), "");
    Files.createDirectories(site.resolve("more"));
    Files.writeString(
        site.resolve("index.html"),
        "<a href=\"more/two.html#place\">two</a> <a href=\"https://example.org/\">out</a>");
    Files.writeString(
        site.resolve("more/two.html"),
        "<h2 id=\"place\">here</h2><a href=\"../index.html\">up</a>");
  }

  @Test
  void aWholeSitePasses() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      check();
    } finally {
      System.setOut(before);
    }
    assertTrue(
        printed
            .toString(StandardCharsets.UTF_8)
            .startsWith("site: {links=2, links elsewhere=1, pages=2}"),
        printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNotThereIsNamedOnce() throws IOException {
    add(
        "<a href=\"none.html\">a</a> <a href=\"none.html#b\">b</a> <a"
            + " href=\"more/two.html#no\">c</a>");
    assertEquals(
        """
        2 faults of the site:
        index.html: leads to more/two.html#no, and the page has no such place
        index.html: leads to none.html, which is not there\
        """,
        fault());
  }

  @Test
  void whatLiesOutsideIsNotThere() throws IOException {
    Files.writeString(folder.resolve("beside.html"), "");
    add("<a href=\"../beside.html\">a</a>");
    assertTrue(fault().contains("index.html: leads to ../beside.html"), fault());
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws IOException {
    add(
        "<script src=\"https://example.org/a.js\"></script><img alt=\"b\""
            + " src=\"//example.org/b.png\">");
    assertTrue(fault().contains("fetches https://example.org/a.js"), fault());
    assertTrue(fault().contains("fetches //example.org/b.png"), fault());
  }

  @Test
  void aPlaceKeptFreeForAPictureIsAFault() throws IOException {
    Files.writeString(site.resolve("a.svg"), "<svg class=\"no-picture\"/>");
    assertTrue(fault().contains("a.svg: its picture is missing"), fault());
  }

  @Test
  void whatWasMissingAsThePagesWereMadeIsAFault() throws IOException {
    Files.writeString(pages.resolve("gaps.txt"), "the chapter x has no words\n");
    assertTrue(fault().endsWith("the chapter x has no words"), fault());
  }

  @Test
  void whatWasNotPutInIsAFault() throws IOException {
    add("<p>Unresolved directive in x.adoc</p>");
    assertTrue(fault().contains("something was not put in"), fault());
  }

  @Test
  void aFolderWithoutPagesIsAFault() throws IOException {
    Files.delete(site.resolve("index.html"));
    Files.delete(site.resolve("more/two.html"));
    assertTrue(fault().contains("no pages in"), fault());
    assertThrows(IllegalArgumentException.class, () -> SiteCheck.main(new String[1]));
  }

  private void add(String html) throws IOException {
    Files.writeString(
        site.resolve("index.html"), Files.readString(site.resolve("index.html")) + html);
  }

  private void check() {
    SiteCheck.main(new String[] {site.toString(), pages.toString()});
  }

  private String fault() {
    return String.valueOf(assertThrows(IllegalArgumentException.class, this::check).getMessage());
  }
}
