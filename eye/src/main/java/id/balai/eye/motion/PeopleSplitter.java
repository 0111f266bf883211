package id.balai.eye.motion;

import id.balai.eye.picture.Box;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.picture.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the people in a patch that is several of them. A camera looks down on a crowd, so nearly every head is seen: the
 * highest point left of the patch is a head, under it hangs a body of a person's size at that place.
 */
final class PeopleSplitter {

    private static final double HEIGHT_METRES = 1.7;
    private static final double WIDTH_METRES = 0.62;

    /** A body fills about two thirds of its box. */
    private static final double LEAST_FILL = 0.42;

    /** In a crowd the next head may be in front of this body, but not of its head and shoulders. */
    private static final double TAKEN_SHARE = 0.4;

    /** Of its own head and shoulders so much must not be another's: what is left beside a body is its sleeve. */
    private static final double OWN_SHARE = 0.4;

    private final int width;
    private final int height;
    private final Optional<GroundPlane> ground;

    PeopleSplitter(int width, int height, Optional<GroundPlane> ground) {
        this.width = width;
        this.height = height;
        this.ground = ground;
    }

    /** Boxes of the people in {@code blob}, none when a person's size is not known there. */
    List<Box> split(Blob blob, int[] labels) {
        boolean[] left = new boolean[blob.width() * blob.height()];
        for (int y = 0; y < blob.height(); y++) {
            for (int x = 0; x < blob.width(); x++) {
                left[y * blob.width() + x] = labels[(blob.top() + y) * width + blob.left() + x] == blob.label();
            }
        }
        boolean[] whole = left.clone();
        List<Box> people = new ArrayList<>();
        for (int y = 0; y < blob.height(); y++) {
            for (int x = 0; x < blob.width(); x++) {
                if (left[y * blob.width() + x]) {
                    hang(blob, headMiddle(left, blob.width(), x, y), y, left, whole)
                            .ifPresent(people::add);
                }
            }
        }
        return people;
    }

    /** The middle of the run of pixels that starts at {@code x}. */
    private static int headMiddle(boolean[] left, int stride, int x, int y) {
        int end = x;
        while (end + 1 < stride && left[y * stride + end + 1]) {
            end++;
        }
        return (x + end) / 2;
    }

    private Optional<Box> hang(Blob blob, int x, int y, boolean[] left, boolean[] whole) {
        Optional<int[]> size = personAt(blob.left() + x, blob.top() + y);
        if (size.isEmpty()) {
            left[y * blob.width() + x] = false;
            return Optional.empty();
        }
        int half = Math.max(1, size.get()[0] / 2);
        int tall = Math.max(2, size.get()[1]);
        int filled = 0;
        int upper = 0;
        int own = 0;
        for (int dy = 0; dy < tall; dy++) {
            for (int dx = -half; dx <= half; dx++) {
                int px = x + dx;
                int py = y + dy;
                if (px >= 0 && px < blob.width() && py < blob.height()) {
                    int at = py * blob.width() + px;
                    filled += whole[at] ? 1 : 0;
                    if (dy < TAKEN_SHARE * tall) {
                        upper += whole[at] ? 1 : 0;
                        own += left[at] ? 1 : 0;
                        left[at] = false;
                    }
                }
            }
        }
        if (filled < LEAST_FILL * tall * (2 * half + 1) || own < OWN_SHARE * upper) {
            return Optional.empty();
        }
        double middle = blob.left() + x + 0.5;
        double top = blob.top() + y;
        return Optional.of(new Box(
                        (middle - half - 0.5) / width,
                        top / height,
                        (middle + half + 0.5) / width,
                        Math.min(top + tall, blob.top() + blob.height()) / height)
                .clipped());
    }

    /** Width and height in pixels of a person whose head is at a pixel. */
    private Optional<int[]> personAt(int x, int y) {
        // The scale is that of the foot, which is not known yet; two rounds come close enough.
        double foot = (y + 0.1 * height) / height;
        int[] size = null;
        for (int round = 0; round < 3; round++) {
            Box guess = new Box((x - 0.5) / width, foot - 0.1, (x + 0.5) / width, foot);
            Optional<RealSize> pixel = RealSize.of(guess, ground);
            if (pixel.isEmpty()) {
                return Optional.empty();
            }
            double metresPerPixel = pixel.get().widthMetres();
            size = new int[] {
                (int) Math.round(WIDTH_METRES / metresPerPixel), (int) Math.round(HEIGHT_METRES / metresPerPixel)
            };
            foot = new Spot(0, (double) (y + size[1]) / height).y();
        }
        return Optional.ofNullable(size);
    }
}
