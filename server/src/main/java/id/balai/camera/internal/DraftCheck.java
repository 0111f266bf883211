package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.camera.Visibility;
import id.balai.platform.BalaiException.FieldFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what people sent about a camera, gathering all that does not hold. */
final class DraftCheck {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 1000;
    private static final double MAX_FRAMES_PER_SECOND = 30;

    private final List<FieldFault> faults = new ArrayList<>();

    /** The draft; empty when there are {@linkplain #faults faults}. */
    Optional<CameraDraft> check(@Nullable String sentId, CameraChange sent) {
        String id = text("id", sentId, 64, true);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fault("id", "malformed");
        }
        StreamUrl main = url("mainUrl", sent.mainUrl());
        StreamUrl sub = url("subUrl", sent.subUrl());
        CameraState state = sent.state() == null ? stateFor(main) : sent.state();
        if (state == CameraState.ACTIVE && isBlank(sent.mainUrl())) {
            fault("mainUrl", "required");
        }
        Camera.Analysis analysis = sent.analysis() == null ? null : analysis(sent.analysis());
        // What stands beside the address counts before what was pasted into it.
        boolean pasted = isBlank(sent.username()) && !main.username().isEmpty();
        String ownerAgency = text("ownerAgencyCode", sent.ownerAgencyCode(), 64, false);
        CameraDraft draft = new CameraDraft(
                id,
                text("name", sent.name(), MAX_NAME, true),
                sent.kind() == null ? CameraKind.STREET : sent.kind(),
                text("ownerName", sent.ownerName(), MAX_NAME, false),
                ownerAgency.isEmpty() ? null : ownerAgency,
                text("agreement", sent.agreement(), MAX_TEXT, false),
                degrees("longitude", sent.longitude(), 180),
                degrees("latitude", sent.latitude(), 90),
                main.address(),
                sub.address(),
                pasted ? main.username() : text("username", sent.username(), MAX_NAME, false),
                pasted ? main.password() : password(sent.password()),
                sent.visibility() == null ? Visibility.INTERNAL : sent.visibility(),
                text("purpose", sent.purpose(), MAX_TEXT, false),
                state,
                analysis);
        return faults.isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    List<FieldFault> faults() {
        return faults;
    }

    private static CameraState stateFor(StreamUrl main) {
        return main.address().isEmpty() ? CameraState.PLANNED : CameraState.ACTIVE;
    }

    private @Nullable String password(@Nullable String password) {
        if (password != null && (password.length() > MAX_NAME || password.indexOf('\0') >= 0)) {
            fault("password", "too-long", MAX_NAME);
        }
        return password;
    }

    private Camera.Analysis analysis(Camera.Analysis sent) {
        double framesPerSecond = sent.framesPerSecond();
        if (!(framesPerSecond >= 0 && framesPerSecond <= MAX_FRAMES_PER_SECOND)) {
            fault("analysis.framesPerSecond", "out-of-range", 0, MAX_FRAMES_PER_SECOND);
        }
        String detector = text("analysis.detector", sent.detector(), 64, false);
        return new Camera.Analysis(framesPerSecond, sent.keyFramesOnly(), detector);
    }

    private StreamUrl url(String field, @Nullable String sent) {
        Optional<StreamUrl> url = StreamUrl.parse(sent == null ? "" : sent.strip());
        if (url.isEmpty()) {
            fault(field, "not-a-stream");
        }
        return url.orElseGet(() -> new StreamUrl("", "", ""));
    }

    private double degrees(String field, @Nullable Double sent, double most) {
        if (sent == null) {
            fault(field, "required");
            return 0;
        }
        if (!(sent >= -most && sent <= most)) {
            fault(field, "out-of-range", -most, most);
        }
        return sent;
    }

    private String text(String field, @Nullable String sent, int most, boolean required) {
        String text = sent == null ? "" : sent.strip();
        if (required && text.isEmpty()) {
            fault(field, "required");
        }
        if (text.length() > most) {
            fault(field, "too-long", most);
        }
        if (text.indexOf('\0') >= 0) {
            fault(field, "malformed");
        }
        return text;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(FieldFault.of(field, code, arguments));
    }
}
