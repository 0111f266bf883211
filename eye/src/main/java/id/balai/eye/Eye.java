package id.balai.eye;

import id.balai.contracts.secret.EyeToken;
import id.balai.contracts.secret.KeyFile;
import id.balai.contracts.secret.Sealer;
import id.balai.eye.camera.Cameras;
import id.balai.eye.camera.EyeParts;
import id.balai.eye.decode.DecodePool;
import id.balai.eye.http.EyeRequests;
import id.balai.eye.http.EyeServer;
import id.balai.eye.http.Unsent;
import id.balai.eye.registry.Publisher;
import id.balai.eye.registry.Registry;
import id.balai.eye.source.SourceOptions;
import id.balai.eye.vision.AnalyserFactory;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.time.Clock;

/** A whole eye: it watches the cameras that the group gives it until it is closed. */
public final class Eye implements AutoCloseable {

    private final EyeOptions options;
    private final AnalyserFactory analysers;
    private final DecodePool pool = DecodePool.ofAllCores();
    private final Publisher publisher;
    private final Cameras cameras;
    private final EyeServer server;
    private final Registry registry;

    /**
     * Starts an eye; Kafka may be away.
     *
     * @param analysers is closed with the eye
     * @throws IOException when the key file cannot be read or the port is taken
     */
    public Eye(EyeOptions options, AnalyserFactory analysers) throws IOException {
        this.options = options;
        this.analysers = analysers;
        KeyFile key = KeyFile.open(options.keyFile());
        EyeToken tokens = new EyeToken(key, Clock.systemUTC());
        publisher = new Publisher(options.kafka(), options.id());
        cameras = new Cameras(new EyeParts(
                options.id(),
                options.url(),
                pool,
                analysers,
                publisher,
                publisher::health,
                new Sealer(key),
                PooledByteBufAllocator.DEFAULT,
                SourceOptions.STANDARD,
                options.filesAllowed()));
        try {
            server = new EyeServer(
                    options.host(),
                    options.port(),
                    new EyeRequests(
                            options.id(),
                            cameras,
                            tokens,
                            () -> new Unsent(publisher.waiting(), publisher.dropped()),
                            options.filesAllowed()));
        } catch (IOException taken) {
            cameras.close();
            publisher.close();
            pool.close();
            analysers.close();
            throw taken;
        }
        registry = new Registry(options.kafka(), options.id(), cameras);
    }

    /** The cameras watched now. */
    public Cameras cameras() {
        return cameras;
    }

    /** Where it answers HTTP. */
    public int port() {
        return server.port();
    }

    /** How it was started. */
    public EyeOptions options() {
        return options;
    }

    /** Leaves the group, ends the cameras and frees all native memory. */
    @Override
    public void close() {
        registry.close();
        cameras.close();
        server.close();
        pool.close();
        publisher.close();
        analysers.close();
    }
}
