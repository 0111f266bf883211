package id.balai.camera.internal;

import java.util.Set;

/** Which agencies there are. */
interface AgencyCodes {

    /** The codes of all agencies. */
    Set<String> all();
}
