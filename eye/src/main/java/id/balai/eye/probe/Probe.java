package id.balai.eye.probe;

import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.eye.source.CameraSource;
import id.balai.eye.source.Credentials;
import id.balai.eye.source.SourceException;
import id.balai.eye.source.SourceOptions;
import id.balai.eye.source.StreamAddress;
import java.time.Duration;
import java.util.List;

/** Tries an address the way a camera is watched, for some seconds, and says what came. */
public final class Probe {

    private static final Duration LEAST = Duration.ofSeconds(1);

    private Probe() {}

    /**
     * Probes {@code address}. It returns as soon as it has seen two key frames and a second of video, or {@code timeout}
     * has passed, and never throws for what the camera does.
     *
     * @param filesAllowed whether {@code file:} may be read
     */
    public static ProbeResult probe(
            String address, String user, String password, Duration timeout, boolean filesAllowed) {
        StreamAddress checked;
        try {
            checked = StreamAddress.of(address, new Credentials(user, password), filesAllowed);
        } catch (SourceException invalid) {
            return ProbeResult.failed(invalid);
        }
        Duration patience = timeout.compareTo(LEAST) < 0 ? LEAST : timeout;
        Measurement measurement = new Measurement();
        SourceOptions options = new SourceOptions(patience, patience);
        try (CameraSource source = new CameraSource("probe", checked, options, List.of(measurement), () -> {})) {
            source.onFailure(measurement::failed).start();
            measurement.await(patience);
            return measurement.result(source.status().size());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return ProbeResult.failed(Reason.FAILED, "interrupted");
        }
    }
}
