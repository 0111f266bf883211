package id.balai.incident;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Photos for tests: red on the left, blue on the right, as the sensor saw it. */
public final class TestPhotos {

    private TestPhotos() {}

    public static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(image(width, height), "jpeg");
    }

    /** A JPEG as a telephone writes it: with an orientation, its maker, and the place in GPS tags. */
    public static byte[] jpegWithExif(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation);
        ByteBuffer out = ByteBuffer.allocate(plain.length + exif.length + 4);
        out.put(plain, 0, 2);
        out.put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        out.put(plain, 2, plain.length - 2);
        return out.array();
    }

    /** One of the WebP files beside the tests, made with cwebp and img2webp 1.2 from such a picture. */
    public static byte[] webp(String name) {
        try (InputStream file = TestPhotos.class.getResourceAsStream("/pictures/" + name + ".webp")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lossy WebP as a telephone writes it (RFC 9649): extended, with the same EXIF as {@link #jpegWithExif}. */
    public static byte[] webpWithExif(int orientation) {
        byte[] plain = webp("lossy");
        byte[] exif = exif(orientation);
        ByteBuffer out = ByteBuffer.allocate(plain.length + 18 + 8 + exif.length + (exif.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(plain, 0, 4).putInt(out.capacity() - 8).put(plain, 8, 4);
        out.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0b1000);
        out.put(new byte[] {(byte) (639 & 0xFF), 639 >> 8, 0, (byte) (479 & 0xFF), 479 >> 8, 0});
        out.put(plain, 12, plain.length - 12);
        out.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(exif.length).put(exif);
        return out.array();
    }

    /** TIFF 6.0, big-endian: IFD0 with Make, Orientation and a pointer to a GPS IFD with a latitude reference. */
    private static byte[] exif(int orientation) {
        byte[] make = "Telepon Uji\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        int makeAt = 8 + 2 + 3 * 12 + 4;
        int gpsAt = makeAt + make.length;
        entry(tiff, 0x010F, 2, make.length, makeAt);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, gpsAt);
        tiff.putInt(0);
        tiff.put(make);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put((byte) 'S').put(new byte[3]);
        tiff.putInt(0);
        byte[] bytes = new byte[tiff.position()];
        tiff.flip().get(bytes);
        return bytes;
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
