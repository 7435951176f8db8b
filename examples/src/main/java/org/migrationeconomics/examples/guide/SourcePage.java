package org.migrationeconomics.examples.guide;

/** The source of a type as a page of the site, for links that would lead to its Javadoc. */
final class SourcePage {

  private SourcePage() {}

  static String html(String type, String source) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title><link rel="stylesheet" href="../style.css"></head>
    <body class="article source">
    <nav aria-label="Guide"><a href="../index.html">Migration Economics</a>
    <a href="../catalogue/index.html">Catalogue</a></nav>
    <div id="header"><h1>%s</h1></div>
    <div id="content"><p>The source of <code>%s</code>, with its comments.</p>
    <div class="listingblock"><pre>%s</pre></div></div>
    </body></html>
    """
        .formatted(name, name, type, Javadoc.escaped(source));
  }
}
