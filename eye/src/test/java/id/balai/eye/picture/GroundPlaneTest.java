package id.balai.eye.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.contracts.proto.GroundCalibration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundPlaneTest {

    /** A camera 5 m up that looks level: a ground point at y below the horizon 0.4 is 5 / (y - 0.4) metres away. */
    private static final GroundCalibration LEVEL = GroundCalibration.newBuilder()
            .addAllHomography(List.of(5.0, 0.0, -2.5, 0.0, 0.0, 5.0, 0.0, 1.0, -0.4))
            .build();

    @Test
    void turnsAPointIntoMetres() {
        GroundPlane plane = GroundPlane.of(LEVEL).orElseThrow();

        assertThat(plane.at(new Spot(0.5, 0.9))).hasValueSatisfying(place -> {
            assertThat(place.east()).isCloseTo(0, within(1e-9));
            assertThat(place.north()).isCloseTo(10, within(1e-9));
        });
        assertThat(plane.metresPerWidth(new Spot(0.5, 0.9)).orElseThrow()).isCloseTo(10, within(1e-6));
    }

    @Test
    void hasNoGroundAboveTheHorizon() {
        GroundPlane plane = GroundPlane.of(LEVEL).orElseThrow();

        assertThat(plane.at(new Spot(0.5, 0.4))).isEmpty();
        assertThat(plane.at(new Spot(0.5, 0.1))).isEmpty();
    }

    @Test
    void refusesWhatIsNoHomography() {
        assertThat(GroundPlane.of(GroundCalibration.getDefaultInstance())).isEmpty();
        assertThat(GroundPlane.of(GroundCalibration.newBuilder()
                        .addAllHomography(List.of(1.0, 2.0, 3.0, 2.0, 4.0, 6.0, 0.0, 0.0, 1.0))
                        .build()))
                .isEmpty();
    }
}
