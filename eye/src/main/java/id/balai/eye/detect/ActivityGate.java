package id.balai.eye.detect;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.absdiff;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import id.balai.eye.vision.Frame;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Says whether a frame is worth a detector's time: when something moved since the last one that was, and each 2 s
 * otherwise, so that what stands is seen too. It looks at a small grey picture, which costs a hundredth of a detection.
 *
 * <p>Not safe for use by several threads.
 */
public final class ActivityGate implements AutoCloseable {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 54;
    private static final int LEAST_DIFFERENCE = 14;

    /** Three of the small picture's pixels; a person far away covers as many. */
    private static final int LEAST_PIXELS = 3;

    private static final long LONGEST_MS = 2000;

    /** After a movement the detector goes on for so long, for what stops has to be seen standing. */
    private static final long LINGER_MS = 600;

    private final Mat small = new Mat();
    private final Mat grey = new Mat();
    private final Mat passed = new Mat();
    private final Mat difference = new Mat();
    private final Size size = new Size(WIDTH, HEIGHT);
    private long passedMs = Long.MIN_VALUE;
    private long movedMs = Long.MIN_VALUE;

    /** A gate that lets the first frame pass. */
    public ActivityGate() {}

    /** Whether the detector should look at {@code frame}. */
    public boolean passes(Frame frame) {
        try (Mat picture = new Mat(frame.height(), frame.width(), CV_8UC3, frame.bgr(), frame.strideBytes())) {
            resize(picture, small, size, 0, 0, INTER_AREA);
        }
        cvtColor(small, grey, COLOR_BGR2GRAY);
        long now = frame.timeMs();
        boolean first = passedMs == Long.MIN_VALUE || now < passedMs;
        if (first || moved()) {
            movedMs = now;
        }
        if (now - movedMs > LINGER_MS && now - passedMs < LONGEST_MS) {
            return false;
        }
        grey.copyTo(passed);
        passedMs = now;
        return true;
    }

    private boolean moved() {
        absdiff(grey, passed, difference);
        threshold(difference, difference, LEAST_DIFFERENCE, 255, THRESH_BINARY);
        return countNonZero(difference) >= LEAST_PIXELS;
    }

    @Override
    public void close() {
        small.close();
        grey.close();
        passed.close();
        difference.close();
        size.close();
    }
}
