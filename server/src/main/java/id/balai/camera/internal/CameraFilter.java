package id.balai.camera.internal;

import id.balai.camera.CameraHealth;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.identity.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cameras are asked for; null asks for all.
 *
 * @param q words in id, name, owner or area
 * @param area the code of an area; all within it count
 * @param owner the code of an agency
 */
record CameraFilter(
        @Nullable String q,
        @Nullable String area,
        @Nullable String owner,
        @Nullable CameraState state,
        @Nullable CameraKind kind,
        CameraHealth.@Nullable State health) {

    /** All that are asked for and may be seen, by id. Retired ones only when asked for. */
    List<Listed> among(CameraDirectory directory, Scope scope) {
        String[] words = DirectoryCameras.words(q == null ? "" : q);
        List<Listed> asked = new ArrayList<>();
        for (Listed each : directory.now().byName()) {
            if (each.visibleTo(scope) && each.matches(words) && matches(each, directory)) {
                asked.add(each);
            }
        }
        return asked;
    }

    private boolean matches(Listed each, CameraDirectory directory) {
        if (state == null
                ? each.camera().state() == CameraState.RETIRED
                : each.camera().state() != state) {
            return false;
        }
        String in = each.camera().areaCode();
        if (area != null && (in == null || !(in.equals(area) || in.startsWith(area + ".")))) {
            return false;
        }
        return (owner == null || owner.equals(each.camera().ownerAgencyCode()))
                && (kind == null || kind == each.camera().kind())
                && (health == null || health == directory.healthOf(each).state());
    }
}
