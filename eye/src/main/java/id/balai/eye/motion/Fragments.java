package id.balai.eye.motion;

import id.balai.eye.picture.Box;
import id.balai.eye.picture.GroundPlane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together what a grey vehicle on a grey road falls into: parts of it look like shadow. Patches are one thing when
 * the box around them is no larger than a vehicle and about half filled, shadow counted in.
 */
final class Fragments {

    private static final double LEAST_FILL = 0.45;
    private static final int MOST_GAP_PIXELS = 4;
    private static final double MOST_WIDTH_METRES = 4.8;
    private static final double MOST_HEIGHT_METRES = 3.3;
    private static final int MOST_PATCHES = 80;

    private final BlobFinder finder;
    private final int width;
    private final int height;
    private final Optional<GroundPlane> ground;
    private final int[] sums;

    Fragments(BlobFinder finder, int width, int height, Optional<GroundPlane> ground) {
        this.finder = finder;
        this.width = width;
        this.height = height;
        this.ground = ground;
        sums = new int[(width + 1) * (height + 1)];
    }

    /** The patches, joined where that is due. */
    List<Blob> join(List<Blob> found, byte[] mask) {
        if (found.size() > MOST_PATCHES) {
            return found;
        }
        addUp(mask);
        List<Blob> blobs = new ArrayList<>(found);
        for (int i = 0; i < blobs.size(); i++) {
            for (int j = blobs.size() - 1; j > i; j--) {
                if (oneThing(blobs.get(i), blobs.get(j))) {
                    blobs.set(i, finder.join(blobs.get(i), blobs.remove(j)));
                    j = blobs.size();
                }
            }
        }
        return blobs;
    }

    private boolean oneThing(Blob a, Blob b) {
        int left = Math.min(a.left(), b.left());
        int top = Math.min(a.top(), b.top());
        int right = Math.max(a.left() + a.width(), b.left() + b.width());
        int bottom = Math.max(a.top() + a.height(), b.top() + b.height());
        int area = (right - left) * (bottom - top);
        boolean far = a.left() > b.left() + b.width() + MOST_GAP_PIXELS
                || b.left() > a.left() + a.width() + MOST_GAP_PIXELS
                || a.top() > b.top() + b.height() + MOST_GAP_PIXELS
                || b.top() > a.top() + a.height() + MOST_GAP_PIXELS;
        if (far || filled(left, top, right, bottom) < LEAST_FILL * area) {
            return false;
        }
        Box box =
                new Box((double) left / width, (double) top / height, (double) right / width, (double) bottom / height);
        return RealSize.of(box, ground)
                .map(size -> size.widthMetres() < MOST_WIDTH_METRES && size.heightMetres() < MOST_HEIGHT_METRES)
                .orElse(false);
    }

    private int filled(int left, int top, int right, int bottom) {
        int row = width + 1;
        return sums[bottom * row + right]
                - sums[top * row + right]
                - sums[bottom * row + left]
                + sums[top * row + left];
    }

    private void addUp(byte[] mask) {
        int row = width + 1;
        for (int y = 0; y < height; y++) {
            int across = 0;
            for (int x = 0; x < width; x++) {
                across += mask[y * width + x] == Background.NOTHING ? 0 : 1;
                sums[(y + 1) * row + x + 1] = sums[y * row + x + 1] + across;
            }
        }
    }
}
