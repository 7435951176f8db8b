package org.migrationeconomics.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks a site: every link leads to a file that is there, and to a place in it; nothing is fetched
 * from elsewhere; every picture is one; nothing was missing as the pages were made. Prints how many
 * were looked at.
 */
public final class SiteCheck {

  private static final Pattern ADDRESS =
      Pattern.compile("<(\\w+)[^>]*?\\s(href|src)=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID = Pattern.compile("\\s(?:id|name)=\"([^\"]*)\"");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");

  private final Path site;
  private final Map<Path, Set<String>> ids = new HashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /** What is not there, and the first page that leads to it. */
  private final Map<String, String> absent = new TreeMap<>();

  private SiteCheck(Path site) {
    this.site = site;
  }

  /**
   * Checks a site.
   *
   * @param args its folder, and that of the pages it was made from
   * @throws IllegalArgumentException if there is another number of arguments, or something is wrong
   *     with the site
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected the folders of the site and of its pages");
    }
    SiteCheck check = new SiteCheck(Path.of(args[0]).toAbsolutePath().normalize());
    try {
      check.all();
      Files.readAllLines(Path.of(args[1]).resolve(Guide.GAPS)).stream()
          .filter(gap -> !gap.isBlank())
          .forEach(check.faults::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!check.faults.isEmpty()) {
      throw new IllegalArgumentException(
          check.faults.size() + " faults of the site:\n" + String.join("\n", check.faults));
    }
    System.out.println("site: " + check.counts + " in " + args[0]);
  }

  private void all() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(site)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = site.relativize(file).toString().replace('\\', '/');
      if (name.startsWith("apidocs/")) {
        continue;
      }
      if (name.endsWith(".html")) {
        page(file, name);
      } else if (name.endsWith(".svg")) {
        count("pictures");
        if (Files.readString(file).contains("no-picture")) {
          faults.add(name + ": its picture is missing");
        }
      }
    }
    absent.forEach((what, by) -> faults.add(by + ": leads to " + what + ", which is not there"));
    if (!counts.containsKey("pages")) {
      faults.add("no pages in " + site);
    }
  }

  private void page(Path file, String name) throws IOException {
    count("pages");
    String html = Files.readString(file);
    if (html.contains("Unresolved directive") || html.contains("{root}")) {
      faults.add(name + ": something was not put in");
    }
    Matcher address = ADDRESS.matcher(html);
    while (address.find()) {
      String to = address.group(3).replace("&amp;", "&");
      if (ELSEWHERE.matcher(to).matches()) {
        count("links elsewhere");
        // A link may lead out; a style, a script or a picture may not come in.
        if (!address.group(1).equalsIgnoreCase("a")) {
          faults.add(name + ": fetches " + to);
        }
      } else {
        count("links");
        link(file, name, to);
      }
    }
  }

  private void link(Path file, String name, String to) throws IOException {
    int hash = to.indexOf('#');
    String path = URLDecoder.decode(hash < 0 ? to : to.substring(0, hash), StandardCharsets.UTF_8);
    Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
    if (!target.startsWith(site) || !Files.isRegularFile(target)) {
      // A page that every other one leads to is named once.
      String missing = target.startsWith(site) ? site.relativize(target).toString() : to;
      absent.merge(missing, name, (first, other) -> first);
    } else if (hash >= 0 && !ids(target).contains(to.substring(hash + 1))) {
      faults.add(name + ": leads to " + to + ", and the page has no such place");
    }
  }

  private Set<String> ids(Path page) throws IOException {
    Set<String> known = ids.get(page);
    if (known == null) {
      known = new HashSet<>();
      Matcher id = ID.matcher(Files.readString(page));
      while (id.find()) {
        known.add(id.group(1));
      }
      ids.put(page, known);
    }
    return known;
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
