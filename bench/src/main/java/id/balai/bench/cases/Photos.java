package id.balai.bench.cases;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Photos as the agency officer's screen sends them: a telephone's, drawn smaller by the browser, JPEG of quality 0.82. */
final class Photos {

    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 960;
    private static final float QUALITY = 0.82f;
    private static final int GRAIN = 12;

    private Photos() {}

    static List<byte[]> make(int many) throws IOException {
        List<byte[]> photos = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            photos.add(jpeg(street(new Random(i))));
        }
        return photos;
    }

    /** Something like a street: large shapes, small things, and the grain of a small sensor, so that it packs like one. */
    private static BufferedImage street(Random random) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, new Color(150, 190, 220), 0, HEIGHT, new Color(90, 90, 85)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 400; i++) {
            graphics.setColor(new Color(random.nextInt(200), random.nextInt(200), random.nextInt(180)));
            graphics.setStroke(new BasicStroke(1 + random.nextInt(4)));
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            if (i % 2 == 0) {
                graphics.fillRect(x, y, random.nextInt(120), random.nextInt(80));
            } else {
                graphics.drawLine(x, y, x + random.nextInt(300) - 150, y + random.nextInt(300) - 150);
            }
        }
        graphics.dispose();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, grained(picture.getRGB(x, y), random.nextInt(GRAIN) - GRAIN / 2));
            }
        }
        return picture;
    }

    private static int grained(int rgb, int by) {
        int red = Math.clamp((rgb >> 16 & 255) + by, 0, 255);
        int green = Math.clamp((rgb >> 8 & 255) + by, 0, 255);
        int blue = Math.clamp((rgb & 255) + by, 0, 255);
        return red << 16 | green << 8 | blue;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
