package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraCounts;
import id.balai.camera.CameraHealth;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.camera.CameraSummary;
import id.balai.camera.Cameras;
import id.balai.identity.CurrentPerson;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Cameras on the map, counted, near a place, and as a file. */
@RestController
@RequestMapping("/api/cameras")
@Tag(name = "cameras")
class CameraMapApi {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int MOST_NEAREST = 20;

    private final CameraMap map;
    private final Cameras cameras;
    private final CameraDirectory directory;
    private final CurrentPerson current;
    private final AuditTrail audit;

    CameraMapApi(CameraMap map, Cameras cameras, CameraDirectory directory, CurrentPerson current, AuditTrail audit) {
        this.map = map;
        this.cameras = cameras;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping(path = "/map", produces = "application/geo+json")
    @Operation(
            summary = "Cameras in a window",
            description =
                    "GeoJSON, at most 500 features: each camera, or clusters with their counts. bbox is west,south,east,north.")
    ResponseEntity<byte[]> map(@RequestParam String bbox, @RequestParam(defaultValue = "12") double zoom) {
        byte[] features = map.features(window(bbox), Double.isFinite(zoom) ? zoom : 0, current.scope());
        return ResponseEntity.ok().contentType(GEO_JSON).body(features);
    }

    @GetMapping("/counts")
    CameraCounts counts() {
        return cameras.counts(current.scope());
    }

    @GetMapping("/nearest")
    @Operation(summary = "Active cameras nearest to a place")
    Page<CameraSummary> nearest(
            @RequestParam double lon, @RequestParam double lat, @RequestParam(defaultValue = "3") int limit) {
        if (!(lon >= -180 && lon <= 180)) {
            throw new BalaiException.Invalid("lon", "out-of-range", -180, 180);
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new BalaiException.Invalid("lat", "out-of-range", -90, 90);
        }
        if (limit < 1 || limit > MOST_NEAREST) {
            throw new BalaiException.Invalid("limit", "out-of-range", 1, MOST_NEAREST);
        }
        return Page.whole(cameras.nearest(lon, lat, current.scope(), limit));
    }

    @GetMapping("/export")
    @Operation(
            summary = "Cameras as a file",
            description = "csv or geojson, in the columns that the import reads; no passwords.")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable CameraState state,
            @RequestParam @Nullable CameraKind kind,
            @RequestParam CameraHealth.@Nullable State health) {
        boolean csv = format.equals("csv");
        if (!csv && !format.equals("geojson")) {
            throw new BalaiException.Invalid("format", "unknown", format);
        }
        List<Camera> exported = new CameraFilter(q, area, owner, state, kind, health)
                .among(directory, current.scope()).stream().map(Listed::camera).toList();
        audit.record("cameras-exported", "camera", null, Map.of("count", exported.size(), "format", format));
        StreamingResponseBody body = out -> {
            if (csv) {
                CameraExport.csv(exported, out);
            } else {
                CameraExport.geoJson(exported, out);
            }
        };
        String attachment = ContentDisposition.attachment()
                .filename(csv ? "kamera.csv" : "kamera.geojson")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(csv ? CSV : GEO_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(body);
    }

    private static CameraMap.Window window(String bbox) {
        String[] parts = bbox.split(",", -1);
        try {
            if (parts.length == 4) {
                CameraMap.Window window = new CameraMap.Window(
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]),
                        Double.parseDouble(parts[3]));
                if (window.west() <= window.east() && window.south() <= window.north()) {
                    return window;
                }
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like every other bad window.
        }
        throw new BalaiException.Invalid("bbox", "malformed");
    }
}
