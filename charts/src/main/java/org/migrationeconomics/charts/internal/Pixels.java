package org.migrationeconomics.charts.internal;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** SVG as pixels, by JSVG where it is on the class path. The one class that knows it. */
public final class Pixels {

  /** As screens of today have it. */
  private static final int PIXELS = 2;

  private Pixels() {}

  /**
   * Draws a picture as PNG, with two pixels for each unit of its size.
   *
   * @param svg the picture
   * @param width its width
   * @param height its height
   * @param file where to
   * @throws LinkageError if JSVG or the JDK's java.desktop are not there
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(String svg, int width, int height, Path file) {
    BufferedImage image = draw(svg, width, height);
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static BufferedImage draw(String svg, int width, int height) {
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalStateException("the picture cannot be drawn");
    }
    BufferedImage image =
        new BufferedImage(PIXELS * width, PIXELS * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(PIXELS, PIXELS);
    document.render(null, graphics, new ViewBox(0, 0, width, height));
    graphics.dispose();
    return image;
  }
}
