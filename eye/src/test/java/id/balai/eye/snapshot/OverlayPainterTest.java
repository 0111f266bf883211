package id.balai.eye.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Polygon;
import id.balai.eye.picture.Spot;
import id.balai.eye.vision.Overlay;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlayPainterTest {

    private static final int STREET = Color.GRAY.getRGB();

    private final BufferedImage image = grey();
    private final OverlayPainter painter = new OverlayPainter(image.createGraphics(), 320, 180);

    private static BufferedImage grey() {
        BufferedImage image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 180; y++) {
            for (int x = 0; x < 320; x++) {
                image.setRGB(x, y, STREET);
            }
        }
        return image;
    }

    @Test
    void aZoneHasABorderAndKeepsItsInside() {
        painter.outline(new Polygon(
                List.of(new Spot(0.25, 0.5), new Spot(0.75, 0.5), new Spot(0.75, 0.9), new Spot(0.25, 0.9))));

        assertThat(image.getRGB(160, 90)).isNotEqualTo(STREET);
        assertThat(image.getRGB(80, 126)).isNotEqualTo(STREET);
        assertThat(image.getRGB(160, 126)).isEqualTo(STREET);
        assertThat(image.getRGB(160, 40)).isEqualTo(STREET);
    }

    @Test
    void aZoneWithoutCornersIsNotDrawn() {
        painter.outline(new Polygon(List.of()));

        assertThat(image.getRGB(0, 0)).isEqualTo(STREET);
    }

    @Test
    void whatIsOfInterestIsDrawnOverTheRest() {
        painter.boxes(
                new Overlay(
                        0,
                        List.of(
                                new Overlay.Box("one", ObjectClass.CAR, 1, 0.25f, 0.25f, 0.75f, 0.75f),
                                new Overlay.Box("other", ObjectClass.PERSON, 1, 0.25f, 0.25f, 0.75f, 0.75f))),
                Set.of("one"));

        Color edge = new Color(image.getRGB(240, 90));
        assertThat(edge.getRed()).isGreaterThan(200);
        assertThat(edge.getBlue()).isLessThan(100);
    }
}
