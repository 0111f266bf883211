package id.balai.eye.camera;

import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.secret.Sealer;
import id.balai.eye.decode.DecodePool;
import id.balai.eye.source.SourceOptions;
import id.balai.eye.vision.AnalyserFactory;
import id.balai.eye.vision.ObservationSink;
import io.netty.buffer.ByteBufAllocator;
import java.util.function.Consumer;

/**
 * What all cameras of an eye share.
 *
 * @param eyeId the eye's name
 * @param eyeUrl where it answers HTTP
 * @param pool decodes
 * @param analysers make what analyses frames
 * @param sink takes what is seen
 * @param health takes how cameras do; never blocks
 * @param sealer opens credentials
 * @param allocator for live video
 * @param options how patient sources are
 * @param filesAllowed whether {@code file:} addresses are read
 */
public record EyeParts(
        String eyeId,
        String eyeUrl,
        DecodePool pool,
        AnalyserFactory analysers,
        ObservationSink sink,
        Consumer<CameraHealth> health,
        Sealer sealer,
        ByteBufAllocator allocator,
        SourceOptions options,
        boolean filesAllowed) {}
