package id.balai.incident.internal;

import id.balai.platform.BalaiException;
import java.time.Duration;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends the decoding of a picture that takes too long, at the next row that the reader tells of. */
final class DecodingDeadline implements IIOReadProgressListener {

    private final long latest;

    /** The time starts now. */
    DecodingDeadline(Duration most) {
        latest = System.nanoTime() + most.toNanos();
    }

    /** @throws BalaiException.Refused when it is over */
    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (System.nanoTime() - latest > 0) {
            throw new BalaiException.Refused("picture-takes-too-long");
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
