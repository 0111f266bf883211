package id.balai.eye.motion;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.detect.Detection;
import id.balai.eye.detect.Detector;
import id.balai.eye.picture.Box;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.track.TrackedObject;
import id.balai.eye.vision.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * Finds what differs from the background and tells by its size on the ground what it is: a person, a motorcycle, a car,
 * a truck or a bus. It needs no model, wants to see every frame, and hears what is followed, which it does not learn as
 * background. Not safe for use by several threads.
 */
public final class MotionDetector implements Detector {

    /** Its name where cameras' settings name a detector. */
    public static final String NAME = "motion";

    private static final int MOST_WIDTH = 640;
    private static final double SURE = 0.75;
    private static final double AT_EDGE = 0.55;
    private static final double USUAL_SECONDS = 0.1;
    private static final double LONGEST_SECONDS = 2;

    private final Optional<GroundPlane> ground;
    private final Followed followed;
    private @Nullable View view;
    private long lastMs;

    /** A detector that has seen nothing yet, with the ground's calibration where there is one. */
    public MotionDetector(Optional<GroundPlane> ground) {
        this.ground = ground;
        this.followed = new Followed(ground);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Detection> detect(Frame frame) {
        View current = view;
        if (current == null || !current.fits(frame)) {
            close();
            current = new View(frame, ground);
            view = current;
            lastMs = frame.timeMs();
        }
        double seconds = (frame.timeMs() - lastMs) / 1000.0;
        lastMs = frame.timeMs();
        current.shrink(frame);
        Area occupied = current.background.take(
                followed.places(current.width, current.height),
                seconds < 0 ? USUAL_SECONDS : Math.min(seconds, LONGEST_SECONDS));
        List<Detection> found = new ArrayList<>();
        for (Blob blob : current.blobs(occupied)) {
            Box box = blob.area().of(current.width, current.height);
            if (followed.stopped(box) && current.isHole(blob)) {
                current.absorb(blob);
            } else {
                found.addAll(objects(current, blob, box));
            }
        }
        return found;
    }

    @Override
    public void followed(List<TrackedObject> objects) {
        followed.take(objects, lastMs);
    }

    private List<Detection> objects(View current, Blob blob, Box box) {
        Optional<RealSize> size = RealSize.of(box, ground);
        if (size.isEmpty()) {
            return List.of();
        }
        if (followed.walk(box) && Crowds.mayBe(size.get(), () -> current.finder.solidity(blob))) {
            List<Box> people = current.people.split(blob, current.finder.labels());
            if (people.size() > 1) {
                return people.stream()
                        .map(person -> new Detection(person, ObjectClass.PERSON, SURE))
                        .toList();
            }
        }
        List<Box> parts = followed.parts(box);
        if (parts.isEmpty()) {
            return whole(box, size.get()).map(List::of).orElse(List.of());
        }
        return parts.stream()
                .map(part -> new Detection(part, followed.objectClass(part), SURE))
                .toList();
    }

    private Optional<Detection> whole(Box box, RealSize size) {
        boolean cut = box.left() < 0.005 || box.right() > 0.995 || box.bottom() > 0.995;
        return SizeClassifier.classify(size, followed.fastestKmh(box))
                .map(objectClass -> new Detection(box, objectClass, cut ? AT_EDGE : SURE));
    }

    @Override
    public void close() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    /** What belongs to pictures of one size. */
    private static final class View implements AutoCloseable {

        private final int frameWidth;
        private final int frameHeight;
        private final int width;
        private final int height;
        private final Background background;
        private final BlobFinder finder;
        private final Fragments fragments;
        private final PeopleSplitter people;
        private final Mat small = new Mat();
        private final Size size;
        private final Size softness = new Size(3, 3);

        private View(Frame frame, Optional<GroundPlane> ground) {
            frameWidth = frame.width();
            frameHeight = frame.height();
            width = Math.min(MOST_WIDTH, frameWidth);
            height = Math.max(1, (int) Math.round((double) frameHeight * width / frameWidth));
            background = new Background(width, height);
            finder = new BlobFinder(width, height);
            fragments = new Fragments(finder, width, height, ground);
            people = new PeopleSplitter(width, height, ground);
            size = new Size(width, height);
        }

        private boolean fits(Frame frame) {
            return frame.width() == frameWidth && frame.height() == frameHeight;
        }

        /** Gives the background the frame's picture, at most so wide, and soft, for single pixels tremble most. */
        private void shrink(Frame frame) {
            try (Mat whole = new Mat(frame.height(), frame.width(), CV_8UC3, frame.bgr(), frame.strideBytes())) {
                if (width == frameWidth) {
                    GaussianBlur(whole, background.picture(), softness, 0);
                } else {
                    resize(whole, small, size, 0, 0, INTER_AREA);
                    GaussianBlur(small, background.picture(), softness, 0);
                }
            }
        }

        private List<Blob> blobs(Area occupied) {
            return fragments.join(finder.find(background.things(), occupied), background.changed());
        }

        private boolean isHole(Blob blob) {
            return Ghosts.isHole(blob, finder.labels(), width, background.pictureAt(), background.meanAt());
        }

        private void absorb(Blob blob) {
            int[] labels = finder.labels();
            for (int y = blob.area().top(); y < blob.area().bottom(); y++) {
                for (int x = blob.area().left(); x < blob.area().right(); x++) {
                    if (labels[y * width + x] == blob.label()) {
                        background.absorb(y * width + x);
                    }
                }
            }
        }

        @Override
        public void close() {
            background.close();
            finder.close();
            fragments.close();
            small.close();
            size.close();
            softness.close();
        }
    }
}
