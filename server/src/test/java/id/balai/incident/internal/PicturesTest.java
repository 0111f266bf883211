package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import id.balai.incident.TestPhotos;
import id.balai.incident.internal.Pictures.Clean;
import id.balai.platform.BalaiException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    private final Pictures pictures = new Pictures();

    @Test
    void nothingButThePictureIsLeft() throws Exception {
        byte[] sent = TestPhotos.jpegWithExif(640, 480, 6);
        Metadata before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        assertThat(before.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(ExifDirectoryBase.TAG_MAKE))
                .isEqualTo("Telepon Uji");
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();

        Clean clean = pictures.clean(sent);

        for (byte[] jpeg : new byte[][] {clean.jpeg(), pictures.thumb(clean.jpeg())}) {
            Metadata after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
            assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
            assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Telepon");
        }
    }

    /** Where the sensor's left (red) comes to lie when the picture stands upright. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void standsUpright(int orientation, String redAt) throws Exception {
        Clean clean = pictures.clean(TestPhotos.jpegWithExif(640, 480, orientation));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean.jpeg()));
        boolean onItsSide = orientation >= 5;

        assertThat(image.getWidth()).isEqualTo(onItsSide ? 480 : 640).isEqualTo(clean.width());
        assertThat(image.getHeight()).isEqualTo(onItsSide ? 640 : 480).isEqualTo(clean.height());
        int x = image.getWidth() / 2 + (redAt.equals("left") ? -100 : redAt.equals("right") ? 100 : 0);
        int y = image.getHeight() / 2 + (redAt.equals("top") ? -100 : redAt.equals("bottom") ? 100 : 0);
        assertThat(image.getRGB(x, y) & 0xFF0000).isGreaterThan(0xC00000);
        assertThat(image.getRGB(image.getWidth() - 1 - x, image.getHeight() - 1 - y) & 0xFF)
                .isGreaterThan(0xC0);
    }

    @Test
    void largeOnesAreMadeSmaller() {
        Clean clean = pictures.clean(TestPhotos.jpeg(4_000, 3_000));

        assertThat(clean.width()).isEqualTo(Pictures.MAX_SIDE);
        assertThat(clean.height()).isEqualTo(Pictures.MAX_SIDE * 3 / 4);
    }

    @Test
    void anOrdinaryJpegKeepsEveryPixelAndLosesAllElse() throws Exception {
        byte[] sent = TestPhotos.jpegWithExif(640, 480, 1);
        byte[] behindTheEnd = Arrays.copyOf(sent, sent.length + 5_000);

        Clean clean = pictures.clean(behindTheEnd);

        assertThat(clean.jpeg()).hasSizeLessThan(sent.length);
        assertThat(pixels(clean.jpeg())).isEqualTo(pixels(sent));
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(clean.jpeg()))
                        .getDirectoriesOfType(ExifDirectoryBase.class))
                .isEmpty();
        assertThat(pixels(pictures.thumb(clean.jpeg()))).hasSize(Pictures.THUMB_SIDE * Pictures.THUMB_SIDE * 3 / 4);
    }

    /** What breaks off is not kept as it came; a decoder makes of it what it can. */
    @Test
    void aJpegThatBreaksOffIsNotOrdinary() {
        byte[] whole = TestPhotos.jpeg(640, 480);

        assertThat(StrippedJpeg.of(whole)).isPresent();
        assertThat(StrippedJpeg.of(Arrays.copyOf(whole, whole.length - 2))).isEmpty();
        assertThat(StrippedJpeg.of(Arrays.copyOf(whole, 40))).isEmpty();
    }

    private static int[] pixels(byte[] jpeg) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void transparencyBecomesWhite() throws Exception {
        byte[] png = TestPhotos.encoded(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png");
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(pictures.clean(png).jpeg()));

        assertThat(image.getRGB(25, 25) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    /** A PNG of a few bytes that says it has 100,000 by 100,000 pixels must not be decoded to find out. */
    @Test
    void bombsAreRefusedUnopened() {
        byte[] bomb = TestPhotos.encoded(TestPhotos.image(4, 4), "png");
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 100_000).putInt(20, 100_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        header.putInt(29, (int) crc.getValue());

        assertThatThrownBy(() -> pictures.clean(bomb))
                .isInstanceOf(BalaiException.Refused.class)
                .hasMessage("picture-too-large");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatThrownBy(() -> pictures.clean(new byte[0])).hasMessage("not-a-picture");
        assertThatThrownBy(() -> pictures.clean("<svg/>".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("not-a-picture");
        byte[] gif = TestPhotos.encoded(TestPhotos.image(9, 9), "gif");
        assertThatThrownBy(() -> pictures.clean(gif)).hasMessage("not-a-picture");
    }

    @ParameterizedTest
    @CsvSource({"heic,HEIC", "mif1,HEIC", "avif,AVIF"})
    void whatTelephonesSendAndNobodyHereCanReadIsNamed(String brand, String name) {
        byte[] sent = ("\0\0\0\24ftyp" + brand + "\0\0\0\0mif1").getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> pictures.clean(sent)).isInstanceOfSatisfying(BalaiException.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("phone-picture-not-supported");
            assertThat(refused.arguments()).containsExactly(name);
        });
    }

    /** Whatever bytes come, the answer is a picture or one clear refusal. */
    @Test
    void brokenPicturesAreRefusedNotCrashedOn() {
        Random random = new Random(7);
        byte[] whole = TestPhotos.jpegWithExif(200, 150, 3);
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 12; j++) {
                broken[random.nextInt(Math.min(broken.length, 400))] = (byte) random.nextInt();
            }
            try {
                assertThat(pictures.clean(broken).jpeg()).isNotEmpty();
            } catch (BalaiException.Refused expected) {
                assertThat(expected.code()).isIn("not-a-picture", "picture-too-large");
            }
        }
    }
}
