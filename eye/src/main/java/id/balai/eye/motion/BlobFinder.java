package id.balai.eye.motion;

import static org.bytedeco.opencv.global.opencv_core.CV_32S;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_HEIGHT;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_LEFT;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_TOP;
import static org.bytedeco.opencv.global.opencv_imgproc.CC_STAT_WIDTH;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_CLOSE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_ELLIPSE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_OPEN;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponentsWithStats;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Cleans a mask of specks and gaps and finds its connected patches. */
final class BlobFinder implements AutoCloseable {

    private static final int LEAST_PIXELS = 24;

    private final int width;
    private final int height;
    private final BytePointer memory;
    private final Mat mask;
    private final Mat labels = new Mat();
    private final Mat stats = new Mat();
    private final Mat centroids = new Mat();
    private final Mat speck;
    private final Mat gap;
    private final int[] labelOf;
    private final byte[] things;

    BlobFinder(int width, int height) {
        this.width = width;
        this.height = height;
        memory = new BytePointer((long) width * height);
        mask = new Mat(height, width, CV_8UC1, memory);
        try (Size small = new Size(2, 2);
                Size large = new Size(5, 7)) {
            speck = getStructuringElement(MORPH_ELLIPSE, small);
            // People and two-wheelers fall apart upwards rather than sideways.
            gap = getStructuringElement(MORPH_ELLIPSE, large);
        }
        labelOf = new int[width * height];
        things = new byte[width * height];
    }

    /** The patches of things in {@code pixels}, as {@link Background} made them. */
    List<Blob> find(byte[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            things[i] = pixels[i] == Background.THING ? (byte) 1 : 0;
        }
        memory.position(0).put(things, 0, things.length);
        morphologyEx(mask, mask, MORPH_OPEN, speck);
        morphologyEx(mask, mask, MORPH_CLOSE, gap);
        int count = connectedComponentsWithStats(mask, labels, stats, centroids, 8, CV_32S);
        try (IntPointer numbers = new IntPointer(labels.data())) {
            numbers.get(labelOf);
        }
        List<Blob> blobs = new ArrayList<>();
        for (int label = 1; label < count; label++) {
            Blob blob = blob(label);
            if (blob.pixels() >= LEAST_PIXELS) {
                blobs.add(blob);
            }
        }
        return blobs;
    }

    /** {@code a} and {@code b} as one patch, which the map of labels then has as {@code a}. */
    Blob join(Blob a, Blob b) {
        for (int y = b.top(); y < b.top() + b.height(); y++) {
            for (int x = b.left(); x < b.left() + b.width(); x++) {
                if (labelOf[y * width + x] == b.label()) {
                    labelOf[y * width + x] = a.label();
                }
            }
        }
        int left = Math.min(a.left(), b.left());
        int top = Math.min(a.top(), b.top());
        int across = Math.max(a.left() + a.width(), b.left() + b.width()) - left;
        int down = Math.max(a.top() + a.height(), b.top() + b.height()) - top;
        int area = a.pixels() + b.pixels();
        double hull = Hull.area(labelOf, width, a.label(), left, top, across, down);
        return new Blob(a.label(), left, top, across, down, area, area / hull);
    }

    /** For each pixel the label of its patch, 0 for background; of the last call. */
    int[] labels() {
        return labelOf;
    }

    private Blob blob(int label) {
        int left = stat(label, CC_STAT_LEFT);
        int top = stat(label, CC_STAT_TOP);
        int across = stat(label, CC_STAT_WIDTH);
        int down = stat(label, CC_STAT_HEIGHT);
        int area = stat(label, CC_STAT_AREA);
        return new Blob(
                label, left, top, across, down, area, area / Hull.area(labelOf, width, label, left, top, across, down));
    }

    private int stat(int label, int which) {
        return stats.ptr(label, which).getInt();
    }

    @Override
    public void close() {
        for (Mat each : List.of(mask, labels, stats, centroids, speck, gap)) {
            each.close();
        }
        memory.close();
    }
}
