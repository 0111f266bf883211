package id.balai.eye.snapshot;

import id.balai.eye.decode.NewestPicture;
import id.balai.eye.decode.Scaler;
import id.balai.eye.picture.Polygon;
import id.balai.eye.vision.Overlay;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Makes JPEG files of decoded pictures. Any number of threads may use it; each call has memory of its own. */
public final class SnapshotMaker {

    private static final float QUALITY = 0.82f;

    private SnapshotMaker() {}

    /**
     * The picture as {@code request} wants it; where that wants boxes, with {@code zones} and what was seen drawn over it.
     */
    public static Snapshot make(
            NewestPicture.Taken picture, @Nullable Overlay overlay, List<Polygon> zones, SnapshotRequest request) {
        BufferedImage image = image(picture, request.width());
        if (request.boxes()) {
            Graphics2D graphics = image.createGraphics();
            try {
                OverlayPainter painter = new OverlayPainter(graphics, image.getWidth(), image.getHeight());
                zones.forEach(painter::outline);
                if (overlay != null) {
                    painter.boxes(overlay, request.tracks());
                }
            } finally {
                graphics.dispose();
            }
        }
        return new Snapshot(jpeg(image), picture.timeMs());
    }

    private static BufferedImage image(NewestPicture.Taken picture, int maxWidth) {
        try (Scaler scaler = new Scaler()) {
            BytePointer bgr = scaler.scale(picture.frame(), maxWidth);
            BufferedImage image = new BufferedImage(scaler.width(), scaler.height(), BufferedImage.TYPE_3BYTE_BGR);
            byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            int row = 3 * scaler.width();
            for (int y = 0; y < scaler.height(); y++) {
                bgr.position((long) y * scaler.strideBytes()).get(pixels, y * row, row);
            }
            bgr.position(0);
            return image;
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
