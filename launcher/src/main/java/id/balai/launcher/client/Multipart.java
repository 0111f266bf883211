package id.balai.launcher.client;

import id.balai.launcher.Refusal;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A form with one file in it (RFC 7578), streamed from the disk. */
record Multipart(String boundary, BodyPublisher body) {

    static Multipart ofFile(Path file) throws Refusal {
        String boundary = "balai-" + UUID.randomUUID();
        String name = String.valueOf(file.getFileName()).replace("\"", "%22").replaceAll("[\\r\\n]", "");
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new FileNotFoundException(file.toString());
            }
            return new Multipart(
                    boundary,
                    BodyPublishers.concat(
                            BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString(tail, StandardCharsets.UTF_8)));
        } catch (FileNotFoundException absent) {
            throw new Refusal("The file " + file + " cannot be read.", absent);
        }
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }
}
