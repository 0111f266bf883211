package id.balai.eye.detect;

import id.balai.eye.vision.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.Consumer;
import org.bytedeco.javacpp.BytePointer;

/** Frames painted by a test. */
public final class Painted implements AutoCloseable {

    private final BufferedImage image;
    private final BytePointer memory;
    private long sequence;

    /** A grey picture. */
    public Painted(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        memory = new BytePointer((long) width * height * 3);
        paint(graphics -> {
            graphics.setColor(Color.GRAY);
            graphics.fillRect(0, 0, width, height);
        });
    }

    /** Paints over what is there. */
    public void paint(Consumer<Graphics2D> brush) {
        Graphics2D graphics = image.createGraphics();
        brush.accept(graphics);
        graphics.dispose();
    }

    /** The picture as a frame; valid until the next call. */
    public Frame frame(long timeMs) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        memory.position(0).put(pixels, 0, pixels.length);
        return new Frame(memory, image.getWidth(), image.getHeight(), image.getWidth() * 3, timeMs, false, sequence++);
    }

    @Override
    public void close() {
        memory.close();
    }
}
