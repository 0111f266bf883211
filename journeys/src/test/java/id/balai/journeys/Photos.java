package id.balai.journeys;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Photos as a phone takes them. */
public final class Photos {

    private Photos() {}

    /** A road that is free again. */
    static Path afterwards(Path folder) throws IOException {
        BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 800, 600);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 280, 800, 20);
        pen.dispose();
        Path file = folder.resolve("sesudah.jpg");
        ImageIO.write(picture, "jpg", file.toFile());
        return file;
    }

    /** A colourful one, of some size on the disk. */
    public static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, (x * 7 ^ y * 13) * 2_654_435);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
