package id.balai.eye.motion;

import static org.bytedeco.opencv.global.opencv_core.CV_32S;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_HEIGHT;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_LEFT;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_MAX;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_TOP;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_WIDTH;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_CLOSE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_ELLIPSE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_OPEN;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponentsWithStats;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Cleans a map of specks and gaps and finds its connected patches. It looks only where there is something. */
final class BlobFinder implements AutoCloseable {

    private static final int LEAST_PIXELS = 24;

    /** So far a patch may grow when its gaps are closed. */
    private static final int MARGIN = 8;

    private final int width;
    private final int height;
    private final Mat allLabels;
    private final IntBuffer allLabelsAt;
    private final Mat stats = new Mat();
    private final Mat centroids = new Mat();
    private final Mat speck;
    private final Mat gap;
    private final int[] labelOf;
    private Area where = Area.NONE;

    BlobFinder(int width, int height) {
        this.width = width;
        this.height = height;
        allLabels = new Mat(height, width, CV_32S);
        allLabelsAt = allLabels.createBuffer();
        try (Size small = new Size(2, 2);
                Size large = new Size(5, 7)) {
            speck = getStructuringElement(MORPH_ELLIPSE, small);
            // People and two-wheelers fall apart upwards rather than sideways.
            gap = getStructuringElement(MORPH_ELLIPSE, large);
        }
        labelOf = new int[width * height];
    }

    /**
     * The patches of a map.
     *
     * @param map not 0 where something is; it is cleaned
     * @param occupied an area in which all of it is
     */
    List<Blob> find(Mat map, Area occupied) {
        forgetLabels();
        if (occupied.isEmpty()) {
            return List.of();
        }
        where = occupied.grown(MARGIN, width, height);
        try (Rect rect = where.rect();
                Mat part = new Mat(map, rect);
                Mat labels = new Mat(allLabels, rect)) {
            morphologyEx(part, part, MORPH_OPEN, speck);
            morphologyEx(part, part, MORPH_CLOSE, gap);
            int count = connectedComponentsWithStats(part, labels, stats, centroids, 8, CV_32S);
            takeLabels();
            return blobs(count);
        }
    }

    private void forgetLabels() {
        for (int y = where.top(); y < where.bottom(); y++) {
            Arrays.fill(labelOf, y * width + where.left(), y * width + where.right(), 0);
        }
        where = Area.NONE;
    }

    private void takeLabels() {
        for (int y = where.top(); y < where.bottom(); y++) {
            int at = y * width + where.left();
            allLabelsAt.get(at, labelOf, at, where.width());
        }
    }

    private List<Blob> blobs(int count) {
        IntBuffer numbers = stats.createBuffer();
        List<Blob> blobs = new ArrayList<>();
        for (int label = 1; label < count; label++) {
            int row = label * CC_STAT_MAX;
            int pixels = numbers.get(row + CC_STAT_AREA);
            if (pixels >= LEAST_PIXELS) {
                int left = where.left() + numbers.get(row + CC_STAT_LEFT);
                int top = where.top() + numbers.get(row + CC_STAT_TOP);
                int right = left + numbers.get(row + CC_STAT_WIDTH);
                int bottom = top + numbers.get(row + CC_STAT_HEIGHT);
                blobs.add(new Blob(label, new Area(left, top, right, bottom), pixels));
            }
        }
        return blobs;
    }

    /** {@code a} and {@code b} as one patch, which the map of labels then has as {@code a}. */
    Blob join(Blob a, Blob b) {
        Area from = b.area();
        for (int y = from.top(); y < from.bottom(); y++) {
            for (int at = y * width + from.left(); at < y * width + from.right(); at++) {
                if (labelOf[at] == b.label()) {
                    labelOf[at] = a.label();
                }
            }
        }
        return new Blob(a.label(), a.area().with(b.area()), a.pixels() + b.pixels());
    }

    /** The share of its convex hull that a patch fills. */
    double solidity(Blob blob) {
        return blob.pixels() / Hull.area(labelOf, width, blob.label(), blob.area());
    }

    /** For each pixel the label of its patch, 0 for background; of the last call. */
    int[] labels() {
        return labelOf;
    }

    @Override
    public void close() {
        for (Mat each : List.of(allLabels, stats, centroids, speck, gap)) {
            each.close();
        }
    }
}
