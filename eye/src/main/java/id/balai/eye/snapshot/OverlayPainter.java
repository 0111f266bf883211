package id.balai.eye.snapshot;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Polygon;
import id.balai.eye.picture.Spot;
import id.balai.eye.vision.Overlay;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Set;

/** Draws over a picture: the zones' borders, and what was seen, a box each, the ones of interest thick and labelled. */
final class OverlayPainter {

    private static final Color OF_INTEREST = new Color(0xff, 0x3b, 0x30);

    private static final Color ZONE = Color.WHITE;
    private static final Color ZONE_EDGE = new Color(0, 0, 0, 0xa0);

    private final Graphics2D graphics;
    private final int width;
    private final int height;
    private final float thin;

    /** Draws on a picture of {@code width} by {@code height} pixels. */
    OverlayPainter(Graphics2D graphics, int width, int height) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        this.thin = Math.max(1f, width / 480f);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** Draws the border of a zone, light on dark so that it is seen on any street. */
    void outline(Polygon zone) {
        Path2D path = new Path2D.Double();
        for (Spot corner : zone.corners()) {
            double x = corner.x() * width;
            double y = corner.y() * height;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (path.getCurrentPoint() == null) {
            return;
        }
        path.closePath();
        graphics.setColor(ZONE_EDGE);
        graphics.setStroke(new BasicStroke(thin * 2.5f));
        graphics.draw(path);
        graphics.setColor(ZONE);
        graphics.setStroke(new BasicStroke(thin));
        graphics.draw(path);
    }

    /** Draws what was seen, {@code ofInterest} by track id last and so that it stands out. */
    void boxes(Overlay overlay, Set<String> ofInterest) {
        for (Overlay.Box box : overlay.boxes()) {
            if (!ofInterest.contains(box.trackId())) {
                draw(box, colour(box.objectClass()), thin);
            }
        }
        for (Overlay.Box box : overlay.boxes()) {
            if (ofInterest.contains(box.trackId())) {
                draw(box, OF_INTEREST, thin * 2.5f);
                label(box);
            }
        }
    }

    private void draw(Overlay.Box box, Color colour, float thickness) {
        int x = Math.round(box.left() * width);
        int y = Math.round(box.top() * height);
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(thickness));
        graphics.drawRect(x, y, Math.round(box.right() * width) - x, Math.round(box.bottom() * height) - y);
    }

    private void label(Overlay.Box box) {
        String text = box.objectClass().name().toLowerCase(Locale.ROOT);
        int size = Math.max(10, width / 45);
        try {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
            int textWidth = graphics.getFontMetrics().stringWidth(text);
            int x = Math.clamp(Math.round(box.left() * width), 0, Math.max(0, width - textWidth - 6));
            int y = Math.clamp(Math.round(box.top() * height), size + 4, height);
            graphics.setColor(OF_INTEREST);
            graphics.fillRect(x, y - size - 4, textWidth + 6, size + 4);
            graphics.setColor(Color.WHITE);
            graphics.drawString(text, x + 3, y - 4);
        } catch (LinkageError | RuntimeException withoutFonts) {
            // A machine without fonts: the box says enough.
            return;
        }
    }

    private static Color colour(ObjectClass objectClass) {
        return switch (objectClass) {
            case PERSON -> new Color(0x34, 0xc7, 0x59);
            case BICYCLE, MOTORCYCLE -> new Color(0xff, 0xcc, 0x00);
            case CAR -> new Color(0x0a, 0x84, 0xff);
            case BUS, TRUCK -> new Color(0xaf, 0x52, 0xde);
            case OBJECT_CLASS_UNSPECIFIED, UNRECOGNIZED -> Color.LIGHT_GRAY;
        };
    }
}
