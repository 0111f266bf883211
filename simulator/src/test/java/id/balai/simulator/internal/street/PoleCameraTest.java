package id.balai.simulator.internal.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PoleCameraTest {
    @Property
    void calibrationTakesAProjectedGroundPointBackToItsMetres(
            @ForAll @DoubleRange(min = -8, max = 8) double x,
            @ForAll @DoubleRange(min = 8, max = 60) double y,
            @ForAll @DoubleRange(min = -25, max = 25) double yaw,
            @ForAll @DoubleRange(min = 10, max = 40) double pitch) {
        var camera = new PoleCamera(3, -2, 7, yaw, pitch, 0.8);
        Homography.Point seen = camera.project(x, y, 0);
        Homography.Point ground = camera.pictureToGround().apply(seen.x(), seen.y());
        assertThat(ground.x()).isCloseTo(x, within(1e-6));
        assertThat(ground.y()).isCloseTo(y, within(1e-6));
        Homography.Point forward = camera.groundToPicture().apply(x, y);
        assertThat(forward.x()).isCloseTo(seen.x(), within(1e-9));
        assertThat(forward.y()).isCloseTo(seen.y(), within(1e-9));
    }
}
