package id.balai.incident.internal;

import id.balai.platform.BalaiException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes of a picture somebody sent one that is safe to keep and to show, of which nothing but the picture is left: no place,
 * no time, no telephone, nothing hidden behind the end. An ordinary JPEG that stands upright and is not too large, as
 * browsers send it, is {@linkplain StrippedJpeg stripped} and otherwise kept as it is. All else is decoded, its size read
 * before that, turned upright, made no larger than {@value #MAX_SIDE} pixels, and written anew as JPEG.
 *
 * <p>JPEG, PNG and {@linkplain WebPPhoto photos in WebP} are taken. HEIC and AVIF are recognised and refused by name: there
 * is no decoder for them that is not native code, which has no place in this process.
 */
@Component
class Pictures {

    static final long MAX_PIXELS = 40_000_000;
    static final int MAX_SIDE = 2560;
    static final int THUMB_SIDE = 320;
    static final String CONTENT_TYPE = "image/jpeg";

    /** A WebP of 40 megapixels takes some seconds of a processor: its decoder is written in Java. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> AVIF = Set.of("avif", "avis");

    private static final float QUALITY = 0.85f;
    private static final float THUMB_QUALITY = 0.75f;

    static {
        // Decoding is from memory; a cache on the disk would only be slower.
        ImageIO.setUseCache(false);
    }

    /** A picture of 40 megapixels takes 120 MB while it is decoded, so only a few are at once. */
    private final Semaphore decoding =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final Duration longest;

    @Autowired
    Pictures() {
        this(LONGEST);
    }

    /** @param longest how long decoding one may take */
    Pictures(Duration longest) {
        this.longest = longest;
    }

    /** A picture ready to be kept. */
    record Clean(byte[] jpeg, int width, int height) {}

    /**
     * Cleans a picture.
     *
     * @throws BalaiException.Refused when it is none that is taken, is broken, or has too many pixels
     */
    Clean clean(byte[] sent) {
        if (Orientation.of(sent) == 1) {
            Optional<StrippedJpeg> stripped =
                    StrippedJpeg.of(sent).filter(jpeg -> Math.max(jpeg.width(), jpeg.height()) <= MAX_SIDE);
            if (stripped.isPresent()) {
                StrippedJpeg jpeg = stripped.get();
                return new Clean(jpeg.bytes(), jpeg.width(), jpeg.height());
            }
        }
        Optional<WebPPhoto> webp = WebPPhoto.of(sent);
        byte[] coded = webp.map(WebPPhoto::bytes).orElse(sent);
        int orientation = webp.map(WebPPhoto::orientation).orElseGet(() -> Orientation.of(sent));
        return decoding(() -> {
            BufferedImage picture = upright(shrunk(decode(coded), MAX_SIDE), orientation);
            return new Clean(encode(picture, QUALITY), picture.getWidth(), picture.getHeight());
        });
    }

    /**
     * A small one of a picture that was cleaned.
     *
     * @throws BalaiException.Refused when its bits make no picture after all
     */
    byte[] thumb(byte[] clean) {
        return decoding(() -> encode(shrunk(decode(clean), THUMB_SIDE), THUMB_QUALITY));
    }

    private <T> T decoding(Supplier<T> work) {
        decoding.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            decoding.release();
        }
    }

    private BufferedImage decode(byte[] sent) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw unreadable(sent);
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new BalaiException.Refused("not-a-picture");
                }
                reader.setInput(input, true, true);
                reader.addIIOReadProgressListener(new DecodingDeadline(longest));
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            // Broken in one of the many ways in which readers say so.
            throw new BalaiException.Refused("not-a-picture");
        }
    }

    /** Names what telephones send and we cannot read, by the brand of its container (ISO/IEC 14496-12). */
    private static BalaiException.Refused unreadable(byte[] sent) {
        String head = new String(sent, 0, Math.min(12, sent.length), StandardCharsets.US_ASCII);
        String brand = head.startsWith("ftyp", 4) ? head.substring(8) : "";
        if (HEIC.contains(brand)) {
            return new BalaiException.Refused("phone-picture-not-supported", "HEIC");
        }
        return AVIF.contains(brand)
                ? new BalaiException.Refused("phone-picture-not-supported", "AVIF")
                : new BalaiException.Refused("not-a-picture");
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MAX_PIXELS) {
            throw new BalaiException.Refused("picture-too-large", MAX_PIXELS / 1_000_000);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        // Every second, third ... pixel as it is decoded, down to somewhat above the size that is kept.
        int step = (int) Math.max(1, Math.max(width, height) / (MAX_SIDE * 2L));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    /** No side longer than {@code maxSide}, on white where it is transparent, in steps of at most a half so that it stays sharp. */
    private static BufferedImage shrunk(BufferedImage picture, int maxSide) {
        BufferedImage now = picture;
        int longest = Math.max(now.getWidth(), now.getHeight());
        do {
            int next = Math.max(Math.min(maxSide, longest), Math.ceilDiv(longest, 2));
            next = Math.min(next, longest);
            double scale = (double) next / longest;
            now = drawn(now, Math.max(1, (int) Math.round(now.getWidth() * scale)), Math.max(1, (int)
                    Math.round(now.getHeight() * scale)));
            longest = next;
        } while (longest > maxSide);
        return now;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return result;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean onItsSide = Orientation.onItsSide(orientation);
        BufferedImage result =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(picture, Orientation.upright(orientation, width, height), null);
        graphics.dispose();
        return result;
    }

    private static byte[] encode(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
