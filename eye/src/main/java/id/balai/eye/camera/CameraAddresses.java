package id.balai.eye.camera;

import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.contracts.secret.SealBrokenException;
import id.balai.contracts.secret.Sealer;
import id.balai.eye.source.Credentials;
import id.balai.eye.source.SourceException;
import id.balai.eye.source.StreamAddress;

/**
 * Where a camera's streams are.
 *
 * @param main what people watch
 * @param analysed what is decoded: the sub-stream where there is one. When it is the main stream, one connection serves both
 */
record CameraAddresses(StreamAddress main, StreamAddress analysed) {

    /**
     * Reads {@code config}, opening its credentials with {@code sealer}.
     *
     * @throws SourceException when there is no usable address in it
     */
    static CameraAddresses of(CameraConfig config, Sealer sealer, boolean filesAllowed) throws SourceException {
        Credentials credentials = credentials(config, sealer);
        StreamAddress main = StreamAddress.of(config.getMainUrl(), credentials, filesAllowed);
        StreamAddress analysed =
                config.getSubUrl().isBlank() ? main : StreamAddress.of(config.getSubUrl(), credentials, filesAllowed);
        return new CameraAddresses(main, analysed);
    }

    private static Credentials credentials(CameraConfig config, Sealer sealer) throws SourceException {
        if (config.getCredentialsSealed().isEmpty()) {
            return Credentials.NONE;
        }
        try {
            return Credentials.parse(sealer.open(
                    config.getCameraId(), config.getCredentialsSealed().toByteArray()));
        } catch (SealBrokenException broken) {
            throw new SourceException(Reason.FAILED, "the camera's password does not open with this eye's key file");
        }
    }

    boolean isShared() {
        return main.equals(analysed);
    }
}
