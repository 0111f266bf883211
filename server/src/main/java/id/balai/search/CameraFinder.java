package id.balai.search;

import id.balai.identity.Scope;
import java.util.List;

/** Finds cameras by words; whoever knows cameras offers it as a bean. */
public interface CameraFinder {

    /**
     * A camera as it is found.
     *
     * @param state what the city means to do with it, such as {@code ACTIVE}
     */
    record CameraRef(String id, String name, double longitude, double latitude, String state) {}

    /** Cameras somebody of this scope may see, with all of these words, at most {@code limit}. */
    List<CameraRef> find(String words, Scope scope, int limit);
}
