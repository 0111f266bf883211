package id.balai.incident;

import java.util.UUID;

/** Pictures of incidents, as other modules may keep them. */
public interface Attachments {

    /**
     * Keeps a camera's picture, to be named in a {@link SignalReport} afterwards. One that is never named is removed after
     * a day.
     *
     * @param jpeg the picture
     * @return its id
     * @throws id.balai.platform.BalaiException.Refused when it is no picture or too large a one
     */
    UUID keepSnapshot(byte[] jpeg);
}
