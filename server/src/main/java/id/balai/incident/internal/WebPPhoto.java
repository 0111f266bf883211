package id.balai.incident.internal;

import id.balai.platform.BalaiException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A photo in WebP (RFC 9649), of which only the VP8 frame (RFC 6386) that makes the picture is taken over: no place, no
 * telephone, no colour profile, no transparency, nothing behind the end. What is left tells its true size to whoever
 * decodes it, and the work of decoding it grows with that size only.
 *
 * <p>Animations and lossless pictures are refused. Telephones take no photos that way, and in lossless coding a few bytes
 * can ask for work without bound.
 *
 * @param bytes a WebP file of one chunk
 * @param width pixels, as the frame itself says
 * @param height pixels, as the frame itself says
 * @param orientation as in {@link Orientation}
 */
record WebPPhoto(byte[] bytes, int width, int height, int orientation) {

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 10;
    private static final int START_CODE = 0x2A019D;
    private static final int SIZE_BITS = 0x3FFF;

    /**
     * The photo in {@code sent}; empty when that is no WebP at all.
     *
     * @throws BalaiException.Refused when it is one that is not taken, or is broken
     */
    static Optional<WebPPhoto> of(byte[] sent) {
        ByteBuffer file = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN);
        if (sent.length < FILE_HEADER || !is(file, 0, "RIFF") || !is(file, 8, "WEBP")) {
            return Optional.empty();
        }
        long end = CHUNK_HEADER + Integer.toUnsignedLong(file.getInt(4));
        if (end > sent.length) {
            throw broken();
        }
        ByteBuffer frame = null;
        int orientation = Orientation.UPRIGHT;
        long at = FILE_HEADER;
        while (at + CHUNK_HEADER <= end) {
            long length = Integer.toUnsignedLong(file.getInt((int) at + 4));
            if (at + CHUNK_HEADER + length > end) {
                throw broken();
            }
            if (is(file, (int) at, "VP8L") || is(file, (int) at, "ANIM") || is(file, (int) at, "ANMF")) {
                throw new BalaiException.Refused("webp-is-no-photo");
            }
            ByteBuffer content = file.slice((int) at + CHUNK_HEADER, (int) length);
            if (is(file, (int) at, "VP8 ") && frame == null) {
                frame = content.order(ByteOrder.LITTLE_ENDIAN);
            } else if (is(file, (int) at, "EXIF")) {
                orientation = Orientation.ofExif(content);
            }
            at += CHUNK_HEADER + length + (length & 1);
        }
        return Optional.of(ofFrame(frame, orientation));
    }

    private static WebPPhoto ofFrame(@Nullable ByteBuffer frame, int orientation) {
        if (frame == null
                || frame.limit() < FRAME_HEADER
                || (frame.get(0) & 1) != 0
                || (frame.getInt(3) & 0xFFFFFF) != START_CODE) {
            throw broken();
        }
        int length = frame.limit();
        int padded = length + (length & 1);
        ByteBuffer alone =
                ByteBuffer.allocate(FILE_HEADER + CHUNK_HEADER + padded).order(ByteOrder.LITTLE_ENDIAN);
        alone.put(ascii("RIFF")).putInt(alone.capacity() - CHUNK_HEADER).put(ascii("WEBPVP8 "));
        alone.putInt(length).put(frame.duplicate());
        return new WebPPhoto(alone.array(), frame.getShort(6) & SIZE_BITS, frame.getShort(8) & SIZE_BITS, orientation);
    }

    private static boolean is(ByteBuffer file, int at, String fourCharacters) {
        for (int i = 0; i < fourCharacters.length(); i++) {
            if (file.get(at + i) != fourCharacters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static BalaiException.Refused broken() {
        return new BalaiException.Refused("not-a-picture");
    }
}
