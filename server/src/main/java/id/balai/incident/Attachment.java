package id.balai.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/**
 * A picture that belongs, or will belong, to an incident.
 *
 * @param id also its name in the object store
 * @param kind where it comes from
 * @param contentType always one that every browser shows
 * @param width in pixels
 * @param height in pixels
 */
public record Attachment(UUID id, Kind kind, String contentType, int width, int height) {

    /** Where a picture comes from. */
    @Schema(name = "AttachmentKind")
    public enum Kind {
        /** A person took it. */
        PHOTO,
        /** A camera saw it. */
        SNAPSHOT
    }
}
