package id.balai.incident.internal;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * A JPEG (ITU-T T.81) without anything but its picture: of its segments only those are taken over that a decoder needs for
 * the pixels, and they are taken over as they are, so nothing is lost and nothing is decoded. Applications' segments (EXIF,
 * places, comments, embedded small pictures) stay behind, and so does whatever follows the end.
 *
 * <p>Only the ordinary kind is taken: 8 bits, grey or YCbCr by the JFIF numbers, baseline or progressive, whole to its end
 * mark. Of all else nothing is said here; it is for a decoder to look at.
 */
record StrippedJpeg(byte[] bytes, int width, int height) {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int QUANTIZATION = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int HUFFMAN = 0xC4;
    private static final int ADOBE = 0xEE;
    /** Version 1.02, square pixels, no small picture. */
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    /** The picture of {@code sent}; empty when it is not of the ordinary kind. Never throws, whatever the bytes. */
    static Optional<StrippedJpeg> of(byte[] sent) {
        return new Reader(sent).read();
    }

    /** Goes from segment to segment. */
    private static final class Reader {
        private final byte[] sent;
        private final ByteArrayOutputStream kept;
        private int at = 2;
        private int width;
        private int height;

        Reader(byte[] sent) {
            this.sent = sent;
            this.kept = new ByteArrayOutputStream(sent.length);
        }

        Optional<StrippedJpeg> read() {
            if (sent.length < 4 || unsigned(0) != 0xFF || unsigned(1) != START) {
                return Optional.empty();
            }
            kept.write(0xFF);
            kept.write(START);
            kept.writeBytes(JFIF);
            boolean scanned = false;
            while (at + 1 < sent.length && unsigned(at) == 0xFF) {
                int marker = unsigned(at + 1);
                if (marker == END) {
                    return finished(scanned);
                }
                if (!segment(marker)) {
                    return Optional.empty();
                }
                if (marker == START_OF_SCAN) {
                    if (width == 0 || !scan()) {
                        return Optional.empty();
                    }
                    scanned = true;
                }
            }
            return Optional.empty();
        }

        private Optional<StrippedJpeg> finished(boolean scanned) {
            if (!scanned) {
                return Optional.empty();
            }
            kept.write(0xFF);
            kept.write(END);
            return Optional.of(new StrippedJpeg(kept.toByteArray(), width, height));
        }

        /** Takes a segment over or leaves it; false when this is not the ordinary kind. */
        private boolean segment(int marker) {
            int length = at + 4 <= sent.length ? unsigned(at + 2) << 8 | unsigned(at + 3) : 0;
            if (length < 2 || at + 2 + length > sent.length) {
                return false;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xC2;
            boolean needed = frame
                    || marker == HUFFMAN
                    || marker == QUANTIZATION
                    || marker == RESTART_INTERVAL
                    || marker == START_OF_SCAN;
            boolean left = marker >= 0xE0 && marker <= 0xEF && marker != ADOBE || marker == 0xFE;
            if (!needed && !left || frame && !frame(length)) {
                return false;
            }
            if (needed) {
                kept.write(sent, at, 2 + length);
            }
            at += 2 + length;
            return true;
        }

        private boolean frame(int length) {
            int components = length >= 8 ? unsigned(at + 9) : 0;
            if (width != 0 || length != 8 + 3 * components || unsigned(at + 4) != 8) {
                return false;
            }
            height = unsigned(at + 5) << 8 | unsigned(at + 6);
            width = unsigned(at + 7) << 8 | unsigned(at + 8);
            if (components != 1 && components != 3) {
                return false;
            }
            for (int i = 0; i < components; i++) {
                if (unsigned(at + 10 + 3 * i) != i + 1) {
                    return false;
                }
            }
            return width > 0 && height > 0;
        }

        /** Takes over the bits of the picture, up to the next marker that is none of theirs. */
        private boolean scan() {
            int from = at;
            for (; at + 1 < sent.length; at++) {
                if (sent[at] == (byte) 0xFF) {
                    int next = unsigned(at + 1);
                    boolean within = next == 0 || next >= 0xD0 && next <= 0xD7;
                    if (!within && next != 0xFF) {
                        kept.write(sent, from, at - from);
                        return at > from;
                    }
                }
            }
            return false;
        }

        private int unsigned(int index) {
            return sent[index] & 0xFF;
        }
    }
}
