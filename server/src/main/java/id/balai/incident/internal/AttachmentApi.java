package id.balai.incident.internal;

import id.balai.incident.Attachment;
import id.balai.platform.BalaiException;
import java.io.IOException;
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

    private static final long MAX_BYTES = 15L * 1024 * 1024;

    private final AttachmentDesk desk;
    private final Callers callers;

    AttachmentApi(AttachmentDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Attachment upload(@RequestParam("file") MultipartFile file) throws IOException {
        if (file.getSize() > MAX_BYTES) {
            throw new BalaiException.TooLarge("photo-too-large", MAX_BYTES / 1024 / 1024);
        }
        return desk.keepPhoto(file.getBytes(), callers.get());
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
