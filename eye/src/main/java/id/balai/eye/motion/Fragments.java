package id.balai.eye.motion;

import static org.bytedeco.opencv.global.opencv_core.CV_32S;
import static org.bytedeco.opencv.global.opencv_imgproc.integral;

import id.balai.eye.picture.Box;
import id.balai.eye.picture.GroundPlane;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a grey vehicle on a grey road falls into: parts of it look like shadow. Patches are one thing when
 * the box around them is no larger than a vehicle and about half filled, shadow counted in.
 */
final class Fragments implements AutoCloseable {

    private static final double LEAST_FILL = 0.45;
    private static final int MOST_GAP_PIXELS = 4;
    private static final double MOST_WIDTH_METRES = 4.8;
    private static final double MOST_HEIGHT_METRES = 3.3;
    private static final int MOST_PATCHES = 80;
    private static final int SET = 255;

    private final BlobFinder finder;
    private final int width;
    private final int height;
    private final Optional<GroundPlane> ground;
    private final Mat sums = new Mat();

    Fragments(BlobFinder finder, int width, int height, Optional<GroundPlane> ground) {
        this.finder = finder;
        this.width = width;
        this.height = height;
        this.ground = ground;
    }

    /**
     * The patches, joined where that is due.
     *
     * @param changed {@value #SET} where the picture differs from the background, shadow or not
     */
    List<Blob> join(List<Blob> found, Mat changed) {
        if (found.size() > MOST_PATCHES || found.size() < 2) {
            return found;
        }
        Filled filled = new Filled(changed, found);
        List<Blob> blobs = new ArrayList<>(found);
        for (int i = 0; i < blobs.size(); i++) {
            for (int j = blobs.size() - 1; j > i; j--) {
                if (oneThing(blobs.get(i).area(), blobs.get(j).area(), filled)) {
                    blobs.set(i, finder.join(blobs.get(i), blobs.remove(j)));
                    j = blobs.size();
                }
            }
        }
        return blobs;
    }

    private boolean oneThing(Area a, Area b, Filled filled) {
        boolean far = a.left() > b.right() + MOST_GAP_PIXELS
                || b.left() > a.right() + MOST_GAP_PIXELS
                || a.top() > b.bottom() + MOST_GAP_PIXELS
                || b.top() > a.bottom() + MOST_GAP_PIXELS;
        if (far) {
            return false;
        }
        Area both = a.with(b);
        return isSmall(both) && filled.pixels(both) >= LEAST_FILL * both.width() * both.height();
    }

    private boolean isSmall(Area area) {
        Box box = area.of(width, height);
        return RealSize.of(box, ground)
                .map(size -> size.widthMetres() < MOST_WIDTH_METRES && size.heightMetres() < MOST_HEIGHT_METRES)
                .orElse(false);
    }

    /** Counts pixels that differ; adds them up when it is first asked, which is not for each picture. */
    private final class Filled {

        private final Mat changed;
        private final List<Blob> within;
        private Area all = Area.NONE;
        private @Nullable IntBuffer at;

        private Filled(Mat changed, List<Blob> within) {
            this.changed = changed;
            this.within = within;
        }

        private int pixels(Area area) {
            IntBuffer sum = at == null ? at = addUp() : at;
            int row = all.width() + 1;
            int top = (area.top() - all.top()) * row - all.left();
            int bottom = (area.bottom() - all.top()) * row - all.left();
            return (sum.get(bottom + area.right())
                            - sum.get(top + area.right())
                            - sum.get(bottom + area.left())
                            + sum.get(top + area.left()))
                    / SET;
        }

        private IntBuffer addUp() {
            all = within.stream().map(Blob::area).reduce(Area::with).orElse(Area.NONE);
            try (Rect rect = all.rect();
                    Mat part = new Mat(changed, rect)) {
                integral(part, sums, CV_32S);
            }
            return sums.createBuffer();
        }
    }

    @Override
    public void close() {
        sums.close();
    }
}
