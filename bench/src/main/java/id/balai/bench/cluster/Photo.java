package id.balai.bench.cluster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Small pictures, as a phone that has made them smaller would send; each of its own colour. */
public final class Photo {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    /** By so much of 255 pressing a picture together may change a colour. */
    private static final int TOLERANCE = 6;

    private Photo() {}

    /** The photo of that number. */
    static byte[] jpeg(int number) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour(number));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.WHITE);
        pen.drawString("foto " + number, 20, 40);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Color colour(int number) {
        return new Color(number * 31 & 0xff, 90, 140);
    }

    /** Whether {@code bytes} open as the whole photo of that number. */
    public static boolean isOf(int number, byte[] bytes) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null || image.getWidth() != WIDTH || image.getHeight() != HEIGHT) {
                return false;
            }
            // Its last corner is there only when all of it is.
            Color seen = new Color(image.getRGB(WIDTH - 1, HEIGHT - 1));
            Color sent = colour(number);
            return Math.abs(seen.getRed() - sent.getRed()) <= TOLERANCE
                    && Math.abs(seen.getGreen() - sent.getGreen()) <= TOLERANCE
                    && Math.abs(seen.getBlue() - sent.getBlue()) <= TOLERANCE;
        } catch (IOException broken) {
            return false;
        }
    }
}
