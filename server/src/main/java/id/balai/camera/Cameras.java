package id.balai.camera;

import id.balai.identity.Scope;
import java.util.List;
import java.util.Optional;

/** What other modules may ask of cameras. Answered from memory; a change made by another server shows within a second. */
public interface Cameras {

    /** The camera in few words, if there is one and {@code scope} may see it. */
    Optional<CameraSummary> find(String id, Scope scope);

    /** How many cameras {@code scope} may see. */
    CameraCounts counts(Scope scope);

    /** Cameras with all of these words in id, name, owner or area, at most {@code limit}. */
    List<CameraSummary> search(String words, Scope scope, int limit);

    /** Active cameras, the nearest first, at most {@code limit}. */
    List<CameraSummary> nearest(double longitude, double latitude, Scope scope, int limit);
}
