package id.balai.incident.internal;

import id.balai.incident.Attachment;
import id.balai.platform.BalaiException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures over HTTP. */
@RestController
@RequestMapping("/api/attachments")
class AttachmentApi {

    private static final int MAX_BYTES = 15 * 1024 * 1024;

    private final AttachmentDesk desk;
    private final Callers callers;

    AttachmentApi(AttachmentDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    /** A photo that is the body itself, as our own screens send it: there is no form to be taken apart. */
    @PostMapping(consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "multipart/form-data",
                        schemaProperties =
                                @SchemaProperty(name = "file", schema = @Schema(type = "string", format = "binary")))
            })
    Attachment receive(InputStream body) throws IOException {
        byte[] sent = body.readNBytes(MAX_BYTES + 1);
        requireSmall(sent.length);
        return desk.keepPhoto(sent, callers.get());
    }

    /** A photo in a form, as other programs find easier. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Attachment upload(@RequestParam("file") MultipartFile file) throws IOException {
        requireSmall(file.getSize());
        return desk.keepPhoto(file.getBytes(), callers.get());
    }

    private static void requireSmall(long bytes) {
        if (bytes > MAX_BYTES) {
            throw new BalaiException.TooLarge("photo-too-large", MAX_BYTES / 1024 / 1024);
        }
    }

    /** A picture never changes, but who may see it does: it is kept by the browser for a while, and by nobody between. */
    @GetMapping(path = "/{id}", produces = "image/jpeg")
    ResponseEntity<byte[]> get(@PathVariable UUID id, @RequestParam(required = false) @Nullable String size) {
        byte[] content = desk.read(id, "thumb".equals(size), callers.get());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .contentType(MediaType.IMAGE_JPEG)
                .body(content);
    }
}
