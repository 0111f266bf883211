package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraHealth;
import id.balai.camera.CameraSummary;
import id.balai.camera.Visibility;
import id.balai.identity.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A camera in memory, with what the map needs of it made ready. Immutable but for the rendered feature. */
final class Listed {

    /** The coarsest H3 resolution that clusters have; the finest is that of the stored cell. */
    static final int COARSEST = 3;

    private final Camera camera;
    private final long changed;
    private final long[] cells;
    private final String searched;
    private volatile @Nullable Rendered rendered;

    private record Rendered(CameraHealth.State health, byte[] json) {}

    private Listed(Camera camera, long changed, long[] cells, String searched) {
        this.camera = camera;
        this.changed = changed;
        this.cells = cells;
        this.searched = searched;
    }

    static Listed of(CameraStore.Row row) {
        Camera camera = row.camera();
        long[] cells = new long[Cells.RESOLUTION - COARSEST + 1];
        for (int resolution = COARSEST; resolution <= Cells.RESOLUTION; resolution++) {
            cells[resolution - COARSEST] = Cells.parent(row.cell(), resolution);
        }
        String searched = (camera.id() + ' ' + camera.name() + ' ' + camera.ownerName() + ' ' + camera.areaName())
                .toLowerCase(Locale.ROOT);
        return new Listed(camera, row.changed(), cells, searched);
    }

    Camera camera() {
        return camera;
    }

    /** The version on Kafka. */
    long changed() {
        return changed;
    }

    /** The H3 cell it lies in, at a resolution from {@link #COARSEST} on. */
    long cell(int resolution) {
        return cells[resolution - COARSEST];
    }

    /** Whether all of these lower-case words are in its id, name, owner or area. */
    boolean matches(String[] words) {
        for (String word : words) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a person of this scope may know of it and see its picture. */
    boolean visibleTo(Scope scope) {
        if (scope.wholeCity()) {
            return true;
        }
        return switch (scope.role()) {
            case ADMINISTRATOR, EXECUTIVE, OPERATOR -> true;
            case AGENCY_OFFICER ->
                camera.visibility() != Visibility.INTERNAL || scope.maySeeAgency(camera.ownerAgencyCode());
            case AREA_OFFICER, RT_HEAD -> scope.maySeeArea(camera.areaCode());
        };
    }

    CameraSummary summary(CameraHealth.State health, @Nullable Double distanceMetres) {
        return new CameraSummary(
                camera.id(),
                camera.name(),
                camera.areaName(),
                camera.longitude(),
                camera.latitude(),
                camera.state(),
                health,
                distanceMetres);
    }

    /** The camera as a GeoJSON feature, kept until its health is another. */
    byte[] feature(CameraHealth.State health) {
        Rendered ready = rendered;
        if (ready == null || ready.health != health) {
            ready = new Rendered(health, render(health));
            rendered = ready;
        }
        return ready.json;
    }

    private byte[] render(CameraHealth.State health) {
        String json = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + camera.longitude()
                + ','
                + camera.latitude() + "]},\"properties\":{\"id\":" + JsonText.quoted(camera.id()) + ",\"name\":"
                + JsonText.quoted(camera.name()) + ",\"kind\":\"" + camera.kind() + "\",\"state\":\"" + camera.state()
                + "\",\"health\":\"" + health + "\"}}";
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
