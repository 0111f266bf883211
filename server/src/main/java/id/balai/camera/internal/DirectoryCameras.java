package id.balai.camera.internal;

import id.balai.camera.CameraCounts;
import id.balai.camera.CameraState;
import id.balai.camera.CameraSummary;
import id.balai.camera.Cameras;
import id.balai.identity.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The module's face, answered from memory. */
@Component
class DirectoryCameras implements Cameras {

    private static final double METRES_A_DEGREE = 111_195;
    private static final int MAX_WORDS = 8;

    private final CameraDirectory directory;

    DirectoryCameras(CameraDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<CameraSummary> find(String id, Scope scope) {
        return directory
                .find(id, scope)
                .map(each -> each.summary(directory.healthOf(each).state(), null));
    }

    @Override
    public CameraCounts counts(Scope scope) {
        int total = 0;
        int active = 0;
        int up = 0;
        int down = 0;
        int planned = 0;
        for (Listed each : directory.now().byLatitude()) {
            if (!each.visibleTo(scope)) {
                continue;
            }
            total++;
            switch (each.camera().state()) {
                case PLANNED -> planned++;
                case ACTIVE -> {
                    active++;
                    switch (directory.healthOf(each).state()) {
                        case UP -> up++;
                        case DOWN -> down++;
                        case CONNECTING, OFF, UNKNOWN -> {}
                    }
                }
                case INACTIVE, RETIRED -> {}
            }
        }
        return new CameraCounts(total, active, up, down, planned);
    }

    @Override
    public List<CameraSummary> search(String words, Scope scope, int limit) {
        String[] wanted = words(words);
        List<CameraSummary> found = new ArrayList<>();
        if (wanted.length == 0) {
            return found;
        }
        for (Listed each : directory.now().byName()) {
            if (each.camera().state() != CameraState.RETIRED && each.matches(wanted) && each.visibleTo(scope)) {
                found.add(each.summary(directory.healthOf(each).state(), null));
                if (found.size() >= limit) {
                    break;
                }
            }
        }
        return found;
    }

    @Override
    public List<CameraSummary> nearest(double longitude, double latitude, Scope scope, int limit) {
        record Near(Listed camera, double metres) {}
        return Arrays.stream(directory.now().byLatitude())
                .filter(each -> each.camera().state() == CameraState.ACTIVE && each.visibleTo(scope))
                .map(each -> new Near(each, metres(longitude, latitude, each)))
                .sorted(Comparator.comparingDouble(Near::metres))
                .limit(limit)
                .map(near ->
                        near.camera.summary(directory.healthOf(near.camera).state(), (double) Math.round(near.metres)))
                .toList();
    }

    /** Words in lower case, as {@link Listed#matches} wants them. */
    static String[] words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toArray(String[]::new);
    }

    /** On a plane, which within a city is off by less than a metre in a thousand. */
    private static double metres(double longitude, double latitude, Listed to) {
        double north = (to.camera().latitude() - latitude) * METRES_A_DEGREE;
        double east = (to.camera().longitude() - longitude) * METRES_A_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
