package id.balai.eye.vision;

import org.bytedeco.javacpp.BytePointer;

/**
 * One decoded picture in native memory, three bytes a pixel in the order blue, green, red. It is lent: the memory is
 * reused as soon as the call it was passed to returns, so whoever needs it longer copies it.
 *
 * @param bgr the upper left pixel
 * @param width pixels in a row
 * @param height rows
 * @param strideBytes bytes from the start of one row to the start of the next, at least {@code 3 * width}
 * @param timeMs when it was taken, milliseconds since the epoch: by the camera's clock where RTCP gives it, else arrival
 * @param keyFrame true when the stream can be entered here
 * @param sequence grows with each frame decoded of this camera; a gap says that frames were dropped
 */
public record Frame(
        BytePointer bgr, int width, int height, int strideBytes, long timeMs, boolean keyFrame, long sequence) {}
