package org.plenum.plugin.slides.press;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes one page as a picture and as a thumbnail. */
final class Sheet {
    /** Pixels. */
    static final int WIDTH = 1600;
    /** Pixels: a page that is longer than wide becomes narrower. */
    static final int HEIGHT = 2400;

    private static final int THUMBNAIL = 240;
    /** Bytes from which on a photograph is worth the loss. */
    private static final int LARGE = 400_000;
    private static final float FAST = 0.6f;
    private static final float GOOD = 0.88f;

    private Sheet() {}

    /** How many pixels one unit becomes, so that the page fits. */
    static double scale(double width, double height) {
        return Math.min(WIDTH / Math.max(width, 0.1), HEIGHT / Math.max(height, 0.1));
    }

    /** Also says that it is there. */
    static void write(Path folder, int number, BufferedImage picture, PrintStream out) throws IOException {
        byte[] bytes = encoded(picture, "png", FAST);
        String ending = "png";
        if (bytes.length > LARGE) {
            byte[] smaller = encoded(picture, "jpg", GOOD);
            if (smaller.length < bytes.length) {
                bytes = smaller;
                ending = "jpg";
            }
        }
        Files.write(folder.resolve("page-" + number + "." + ending), bytes);
        Files.write(folder.resolve("thumb-" + number + ".png"), encoded(thumbnail(picture), "png", FAST));
        out.println("page " + number + " " + picture.getWidth() + " " + picture.getHeight() + " " + ending);
    }

    private static BufferedImage thumbnail(BufferedImage picture) {
        int height = Math.clamp(Math.round((double) picture.getHeight() * THUMBNAIL / picture.getWidth()), 1, 2 * THUMBNAIL);
        BufferedImage smaller = picture;
        while (smaller.getWidth() > 2 * THUMBNAIL && smaller.getHeight() > 2) {
            smaller = scaled(smaller, smaller.getWidth() / 2, Math.max(1, smaller.getHeight() / 2));
        }
        return scaled(smaller, THUMBNAIL, height);
    }

    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = scaled.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return scaled;
    }

    private static byte[] encoded(BufferedImage picture, String format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
