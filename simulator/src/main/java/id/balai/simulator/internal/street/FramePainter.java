package id.balai.simulator.internal.street;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Paints a scene's pictures one by one into the same buffer. Not for several threads at once. */
final class FramePainter {
    private static final double DEPTH_MARGIN_METRES = 0.25;
    private static final double LEAST_PIXELS = 3;

    private final View view;
    private final Backdrop backdrop;
    private final int[] still;
    private final List<Actor> actors;
    private final double loopSeconds;
    private final BufferedImage image;
    private final int[] pixels;
    private final Brush brush;
    private final Figures figures;
    private final ShadowCaster shadows;

    FramePainter(World world, PoleCamera camera, List<Actor> actors, double loopSeconds, int width, int height) {
        this.actors = actors;
        this.loopSeconds = loopSeconds;
        view = new View(camera, width, height);
        backdrop = new Backdrop(world, view);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush = new Brush(graphics, view);
        figures = new Figures(brush);
        shadows = new ShadowCaster(graphics, view);
        System.arraycopy(backdrop.pixels, 0, pixels, 0, pixels.length);
        cables(graphics, world);
        still = pixels.clone();
    }

    BufferedImage image() {
        return image;
    }

    /** The picture's pixels, 0xRRGGBB, changed by the next call. */
    int[] pixels() {
        return pixels;
    }

    /** Paints the picture of a moment and says what is on it, nearest last. */
    List<Seen> paint(double seconds) {
        System.arraycopy(still, 0, pixels, 0, pixels.length);
        List<Placed> there = new ArrayList<>();
        for (Actor actor : actors) {
            if (actor.isThere(seconds, loopSeconds)) {
                Pose pose = actor.motion().pose(actor.since(seconds, loopSeconds));
                double depth = view.depth(pose.x(), pose.y(), 0);
                if (depth > 1.5) {
                    there.add(new Placed(actor, pose, depth));
                }
            }
        }
        there.sort(Comparator.comparingDouble(Placed::depth).reversed());
        for (Placed placed : there) {
            if (!backdrop.isShaded(placed.pose.x(), placed.pose.y())) {
                shadows.cast(placed.actor.kind(), placed.pose);
            }
        }
        hideShadowsBehindWhatStands();
        List<Seen> seen = new ArrayList<>();
        for (Placed placed : there) {
            double light = backdrop.isShaded(placed.pose.x(), placed.pose.y()) ? 0.72 : 1;
            figures.draw(placed.actor, placed.pose, seconds, light);
            look(placed, seen);
        }
        return seen;
    }

    private record Placed(Actor actor, Pose pose, double depth) {}

    private void look(Placed placed, List<Seen> seen) {
        double boxArea = (brush.right - brush.left) * (brush.bottom - brush.top);
        int x0 = (int) Math.max(0, Math.floor(brush.left) - 1);
        int y0 = (int) Math.max(0, Math.floor(brush.top) - 1);
        int x1 = (int) Math.min(view.width, Math.ceil(brush.right) + 1);
        int y1 = (int) Math.min(view.height, Math.ceil(brush.bottom) + 1);
        if (x0 >= x1 || y0 >= y1) {
            return;
        }
        int hidden = hide(x0, y0, x1, y1, placed.depth - DEPTH_MARGIN_METRES);
        double left = Math.max(0, brush.left);
        double top = Math.max(0, brush.top);
        double right = Math.min(view.width, brush.right);
        double bottom = Math.min(view.height, brush.bottom);
        double inPicture = Math.max(0, right - left) * Math.max(0, bottom - top);
        double visible = inPicture / boxArea * (1 - (double) hidden / ((x1 - x0) * (y1 - y0)));
        if (right - left >= LEAST_PIXELS && bottom - top >= LEAST_PIXELS) {
            Pose pose = placed.pose;
            seen.add(new Seen(
                    placed.actor.id(),
                    placed.actor.kind(),
                    left / view.width,
                    top / view.height,
                    right / view.width,
                    bottom / view.height,
                    visible,
                    pose.x(),
                    pose.y(),
                    pose.speed()));
        }
    }

    /** Puts back what stands before something just drawn; gives the number of pixels put back. */
    private int hide(int x0, int y0, int x1, int y1, double depth) {
        int hidden = 0;
        for (int y = y0; y < y1; y++) {
            for (int i = y * view.width + x0; i < y * view.width + x1; i++) {
                if (backdrop.depth[i] < depth) {
                    pixels[i] = still[i];
                    hidden++;
                }
            }
        }
        return hidden;
    }

    /** Shadows are painted on the ground only. */
    private void hideShadowsBehindWhatStands() {
        for (int i = 0; i < pixels.length; i++) {
            if (backdrop.depth[i] != Float.MAX_VALUE) {
                pixels[i] = still[i];
            }
        }
    }

    private void cables(Graphics2D graphics, World world) {
        double[] ends = new double[6];
        graphics.setColor(new Color(40, 42, 44, 190));
        graphics.setStroke(new BasicStroke(view.width / 900f));
        for (double[] cable : world.cables) {
            if (view.depth(cable[0], cable[1], cable[2]) > 1 && view.depth(cable[3], cable[4], cable[5]) > 1) {
                view.project(cable[0], cable[1], cable[2], ends, 0);
                view.project(cable[3], cable[4], cable[5], ends, 3);
                double sag = Math.hypot(ends[0] - ends[3], ends[1] - ends[4]) * 0.05;
                graphics.draw(new QuadCurve2D.Double(
                        ends[0], ends[1], (ends[0] + ends[3]) / 2, (ends[1] + ends[4]) / 2 + sag, ends[3], ends[4]));
            }
        }
    }
}
