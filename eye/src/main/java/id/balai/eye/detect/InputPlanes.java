package id.balai.eye.detect;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import id.balai.eye.vision.Frame;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** A frame made ready for a network, in native memory that is used again for the next frame. */
final class InputPlanes implements AutoCloseable {

    private static final int COLOURS = 3;

    /** What letterboxes are filled with in the training of these networks. */
    private static final double GREY = 0;

    private final ModelInput input;
    private final FloatPointer memory;
    private final Mat square;
    private final Mat plane;
    private final Mat[] planes = new Mat[COLOURS];

    InputPlanes(ModelInput input) {
        this.input = input;
        int side = input.side();
        long size = (long) side * side;
        memory = new FloatPointer(COLOURS * size);
        square = new Mat(side, side, CV_8UC3, Scalar.all(GREY));
        plane = new Mat(side, side, CV_8UC1);
        for (int colour = 0; colour < COLOURS; colour++) {
            planes[colour] = new Mat(side, side, CV_32FC1, memory.getPointer(FloatPointer.class, colour * size));
        }
    }

    /** The numbers of {@code frame}; valid until the next call. */
    FloatBuffer fill(Frame frame) {
        try (Mat picture = new Mat(frame.height(), frame.width(), CV_8UC3, frame.bgr(), frame.strideBytes())) {
            shrink(picture, Fit.of(input, frame.width(), frame.height()));
        }
        for (int colour = 0; colour < COLOURS; colour++) {
            extractChannel(square, plane, colour);
            double deviation = input.deviation().of(colour);
            plane.convertTo(
                    planes[colour], CV_32FC1, 1 / deviation, -input.mean().of(colour) / deviation);
        }
        return memory.asBuffer();
    }

    private void shrink(Mat picture, Fit fit) {
        int side = input.side();
        int left = (int) Math.round(fit.left() * side);
        int top = (int) Math.round(fit.top() * side);
        int across = Math.min(side - left, (int) Math.round(fit.width() * side));
        int down = Math.min(side - top, (int) Math.round(fit.height() * side));
        if (fit.width() < 1 || fit.height() < 1) {
            // Another camera's picture may have had another shape.
            try (Scalar grey = Scalar.all(GREY)) {
                square.put(grey);
            }
        }
        // Averaging keeps small objects of a large picture; for a small step the plain way is as good and quicker.
        int way = picture.cols() > 2 * across ? INTER_AREA : INTER_LINEAR;
        try (Rect place = new Rect(left, top, across, down);
                Mat part = new Mat(square, place);
                Size size = new Size(across, down)) {
            resize(picture, part, size, 0, 0, way);
        }
    }

    @Override
    public void close() {
        for (Mat each : planes) {
            each.close();
        }
        plane.close();
        square.close();
        memory.close();
    }
}
