package id.balai.incident.internal;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a photo is to be turned, by the tag Orientation (0x0112) in its EXIF (CIPA DC-008, TIFF 6.0): telephones
 * save the sensor's rows as they come and say here which way up they were held.
 */
final class Orientation {

    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int MARKER_APP1 = 0xE1;
    private static final int MARKER_START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ENTRY_BYTES = 12;

    private Orientation() {}

    /** That of a JPEG, 1 to 8; 1, upright, when nothing sensible is said. Never throws, whatever the bytes. */
    static int of(byte[] jpeg) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker == MARKER_START_OF_SCAN || length < 2 || at + 2 + length > jpeg.length) {
                return UPRIGHT;
            }
            if (marker == MARKER_APP1 && startsWithExif(jpeg, at + 4, length - 2)) {
                return inTiff(file.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    /** That of EXIF by itself, with or without its name before it. Never throws, whatever the bytes. */
    static int ofExif(ByteBuffer exif) {
        boolean named =
                exif.limit() >= EXIF.length && exif.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
        return inTiff(named ? exif.slice(EXIF.length, exif.limit() - EXIF.length) : exif);
    }

    /** The turn that brings a picture of this size upright, and whether it lies on its side. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Whether width and height change places. */
    static boolean onItsSide(int orientation) {
        return orientation >= 5;
    }

    private static boolean startsWithExif(byte[] jpeg, int from, int length) {
        return length >= EXIF.length && java.util.Arrays.equals(jpeg, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int inTiff(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long at = directory + 2 + (long) i * ENTRY_BYTES;
            if (at + ENTRY_BYTES > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort((int) at) & 0xFFFF) == TAG) {
                int value = tiff.getShort((int) at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
