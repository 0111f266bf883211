package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import id.balai.incident.TestPhotos;
import id.balai.incident.internal.Pictures.Clean;
import id.balai.platform.BalaiException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files of libwebp, red on the left and blue on the right, and what can be done to them. */
class WebPPhotoTest {

    /** Where the frame of a file of one chunk begins, and in it the width and the height. */
    private static final int FRAME = 20;

    private final Pictures pictures = new Pictures();

    @Test
    void aPhotoInWebPBecomesAnUprightJpegWithoutItsExif() throws Exception {
        byte[] sent = TestPhotos.webpWithExif(6);
        Metadata before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();

        Clean clean = pictures.clean(sent);

        assertThat(clean.width()).isEqualTo(480);
        assertThat(clean.height()).isEqualTo(640);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean.jpeg()));
        assertThat(image.getRGB(240, 100) & 0xFF0000).isGreaterThan(0xC00000);
        assertThat(image.getRGB(240, 540) & 0xFF).isGreaterThan(0xC0);
        Metadata after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(clean.jpeg()));
        assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
    }

    @Test
    void transparencyIsLeftOut() throws Exception {
        Clean clean = pictures.clean(TestPhotos.webp("transparent"));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean.jpeg()));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getRGB(80, 230) & 0xFF0000).isGreaterThan(0xC00000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless", "animated"})
    void whatIsNoPhotoIsNamed(String file) {
        assertRefused(TestPhotos.webp(file), "webp-is-no-photo");
    }

    @Test
    void oneThatBreaksOffAnywhereIsRefused() {
        byte[] whole = TestPhotos.webpWithExif(1);
        for (int length = 12; length < whole.length; length += 7) {
            assertRefused(Arrays.copyOf(whole, length), "not-a-picture");
        }
        // Its header says that all is there.
        byte[] plain = TestPhotos.webp("lossy");
        byte[] half = Arrays.copyOf(plain, plain.length / 2);
        ByteBuffer.wrap(half)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, half.length - 8)
                .putInt(16, half.length - FRAME);
        assertRefused(half, "not-a-picture");
    }

    /** Some hundred bytes that say they are 268 megapixels; the canvas around them says 640 by 480. */
    @Test
    void bombsAreRefusedUnopened() {
        byte[] bomb = TestPhotos.webpWithExif(1);
        ByteBuffer.wrap(bomb)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(FRAME + 18 + 6, (short) 0x3FFF)
                .putShort(FRAME + 18 + 8, (short) 0x3FFF);

        assertRefused(bomb, "picture-too-large");
    }

    @Test
    void oneThatTakesTooLongIsGivenUp() {
        Pictures impatient = new Pictures(Duration.ZERO);

        assertThatThrownBy(() -> impatient.clean(TestPhotos.webp("lossy"))).hasMessage("picture-takes-too-long");
    }

    /** Whatever bytes come, the answer is a picture or one clear refusal. */
    @Test
    void brokenOnesAreRefusedNotCrashedOn() {
        Random random = new Random(11);
        byte[] whole = TestPhotos.webpWithExif(3);
        int taken = 0;
        for (int i = 0; i < 400; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                broken[12 + random.nextInt(broken.length - 12)] = (byte) random.nextInt();
            }
            try {
                assertThat(pictures.clean(broken).jpeg()).isNotEmpty();
                taken++;
            } catch (BalaiException.Refused expected) {
                assertThat(expected.code()).isIn("not-a-picture", "picture-too-large", "webp-is-no-photo");
            }
        }
        assertThat(taken).isBetween(1, 399);
    }

    private void assertRefused(byte[] sent, String code) {
        assertThatThrownBy(() -> pictures.clean(sent))
                .isInstanceOf(BalaiException.Refused.class)
                .hasMessage(code);
    }
}
