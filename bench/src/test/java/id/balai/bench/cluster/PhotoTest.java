package id.balai.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhotoTest {

    @Test
    void knowsItsOwnPhotoAndNoOther() {
        byte[] photo = Photo.jpeg(3);

        assertThat(Photo.isOf(3, photo)).isTrue();
        assertThat(Photo.isOf(4, photo)).isFalse();
    }

    @Test
    void knowsOneThatIsNotWhole() {
        byte[] photo = Photo.jpeg(3);

        assertThat(Photo.isOf(3, Arrays.copyOf(photo, photo.length / 2))).isFalse();
        assertThat(Photo.isOf(3, new byte[] {1, 2, 3})).isFalse();
    }
}
