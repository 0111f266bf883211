package id.balai.eye.motion;

import id.balai.eye.picture.Box;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.picture.Spot;
import java.util.Optional;

/**
 * How large a box is on the street. Its height is that on the picture, at the scale of the ground where the object
 * stands; of a long object seen from above it has a part of the length in it.
 *
 * @param widthMetres across
 * @param heightMetres up, and in depth
 */
record RealSize(double widthMetres, double heightMetres) {

    /** A street camera's usual view when nothing is known: a person in the middle of the picture is a fifth as high. */
    private static final double USUAL_PERSON_SHARE = 0.2;

    private static final double PERSON_METRES = 1.65;

    /** The size of {@code box}; empty where there is no ground. */
    static Optional<RealSize> of(Box box, Optional<GroundPlane> ground) {
        Spot foot = new Spot(box.centreX(), Math.min(box.bottom(), 1));
        Optional<Double> metresPerWidth = ground.isPresent()
                ? ground.get().metresPerWidth(foot)
                // Things further up on the picture are further away.
                : Optional.of(PERSON_METRES / USUAL_PERSON_SHARE * Box.ASPECT / Math.max(0.3, 2 * foot.y()));
        return metresPerWidth.map(metres -> new RealSize(box.width() * metres, box.height() / Box.ASPECT * metres));
    }

    double squareMetres() {
        return widthMetres * heightMetres;
    }
}
