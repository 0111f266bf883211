package id.balai.eye.motion;

import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * What {@link Background} knows of each pixel, in native memory, colours in the order blue, green, red.
 *
 * @param picture the newest picture
 * @param mean what is there when nothing is, to a fraction of a brightness
 * @param rounded the same in whole steps, to be compared with pictures
 * @param noise how much the pixel trembles
 * @param limit by how much it may differ and still be background
 * @param most by how much it differs in the colour in which it differs most
 * @param changed 255 where it differs by more than the limit
 * @param free 255 where nothing is followed
 */
record Layers(Mat picture, Mat mean, Mat rounded, Mat noise, Mat limit, Mat most, Mat changed, Mat free)
        implements AutoCloseable {

    /** New ones for pictures of that size. */
    static Layers of(int width, int height) {
        return new Layers(
                new Mat(height, width, CV_8UC3),
                new Mat(height, width, CV_32FC3),
                new Mat(height, width, CV_8UC3),
                new Mat(height, width, CV_32FC1),
                new Mat(height, width, CV_8UC1),
                new Mat(height, width, CV_8UC1),
                new Mat(height, width, CV_8UC1),
                new Mat(height, width, CV_8UC1));
    }

    /** The same memory from row {@code top} to the one before {@code bottom}. */
    Layers rows(int top, int bottom) {
        return new Layers(
                picture.rowRange(top, bottom),
                mean.rowRange(top, bottom),
                rounded.rowRange(top, bottom),
                noise.rowRange(top, bottom),
                limit.rowRange(top, bottom),
                most.rowRange(top, bottom),
                changed.rowRange(top, bottom),
                free.rowRange(top, bottom));
    }

    @Override
    public void close() {
        List.of(picture, mean, rounded, noise, limit, most, changed, free).forEach(Mat::close);
    }
}
