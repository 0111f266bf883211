package id.balai.bench.cluster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A small picture, as a phone that has made it smaller would send. */
final class Photo {

    private Photo() {}

    static byte[] jpeg(int number) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(number * 31 & 0xff, 90, 140));
        pen.fillRect(0, 0, 320, 240);
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
}
