package id.balai.city.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** A GeoJSON document that a browser need not fetch again while it is the same. */
record Etagged(byte[] body, String etag) {

    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

    static Etagged of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            // A weak one: of what has a strong one, Tomcat compresses nothing, since the bytes would be others.
            return new Etagged(body, "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    ResponseEntity<byte @Nullable []> answer(WebRequest request) {
        String known = request.getHeader("If-None-Match");
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                        known != null && known.contains(etag) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate());
        return known != null && known.contains(etag)
                ? answer.build()
                : answer.contentType(GEO_JSON).body(body);
    }
}
