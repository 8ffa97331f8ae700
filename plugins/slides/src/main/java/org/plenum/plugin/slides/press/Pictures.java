package org.plenum.plugin.slides.press;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes the one page of a picture. */
final class Pictures {
    /** Pixels of one side beyond which nothing is read. */
    private static final int LONGEST_SIDE = 40_000;

    private Pictures() {}

    static void press(Press.Order order, PrintStream out) throws IOException, NotPressed {
        BufferedImage picture = read(order);
        out.println("pages 1");
        double scale = Math.min(1, Sheet.scale(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        Sheet.write(order.folder(), 1, Sheet.scaled(halved(picture, width), width, height), out);
        Texts.write(order.folder().resolve("text.json"), List.of(""));
    }

    /** In steps, so that each point counts. */
    private static BufferedImage halved(BufferedImage picture, int width) {
        BufferedImage smaller = picture;
        while (smaller.getWidth() > 2 * width && smaller.getHeight() > 2) {
            smaller = Sheet.scaled(smaller, smaller.getWidth() / 2, smaller.getHeight() / 2);
        }
        return smaller;
    }

    private static BufferedImage read(Press.Order order) throws IOException, NotPressed {
        ImageIO.setUseCache(false);
        try (ImageInputStream stream = ImageIO.createImageInputStream(order.source().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new NotPressed("broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return read(reader, new Dimension(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Of a very large one only every so many points are read. */
    private static BufferedImage read(ImageReader reader, Dimension size) throws IOException, NotPressed {
        if (size.width < 1 || size.height < 1 || size.width > LONGEST_SIDE || size.height > LONGEST_SIDE) {
            throw new NotPressed("too-complex");
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(size.width / (2 * Sheet.WIDTH), size.height / (2 * Sheet.HEIGHT)));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }
}
