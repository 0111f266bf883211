package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraHealth;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.identity.CurrentPerson;
import id.balai.platform.BalaiException;
import id.balai.platform.Page;
import id.balai.platform.Required;
import id.balai.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of cameras. */
@RestController
@RequestMapping("/api/cameras")
@Tag(name = "cameras", description = "The register of cameras")
class CameraApi {

    private static final int MAX_BULK = 50_000;

    private final CameraRegister register;
    private final CameraDirectory directory;
    private final CurrentPerson current;

    CameraApi(CameraRegister register, CameraDirectory directory, CurrentPerson current) {
        this.register = register;
        this.directory = directory;
        this.current = current;
    }

    /** A change of many: by their ids, or all that a filter finds. */
    record BulkRequest(
            @Nullable List<String> ids,
            @Nullable CameraFilter filter,
            @Required CameraRegister.@Nullable BulkChange change) {}

    /** How many were changed. */
    record BulkAnswer(int changed) {}

    @GetMapping
    @Operation(summary = "List cameras", description = "By id. Words in q are looked for in id, name, owner and area.")
    Page<CameraView> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable CameraState state,
            @RequestParam @Nullable CameraKind kind,
            @RequestParam CameraHealth.@Nullable State health,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Page.boundedLimit(limit);
        CameraFilter filter =
                new CameraFilter(blankToNull(q), blankToNull(area), blankToNull(owner), state, kind, health);
        List<Listed> asked = filter.among(directory, current.scope());
        List<Listed> part = asked.stream()
                .filter(each -> cursor == null || each.camera().id().compareTo(cursor) > 0)
                .limit(most + 1L)
                .toList();
        Role reader = current.get().role();
        Page<CameraView> page = Page.of(part, most, each -> each.camera().id()).map(each -> view(each, reader));
        return new Page<>(page.items(), page.nextCursor(), (long) asked.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CameraView create(@RequestBody CameraChange change) {
        return view(register.create(change.draft(null)));
    }

    @GetMapping("/{id}")
    CameraView get(@PathVariable String id) {
        return view(visible(id), current.get().role());
    }

    @PutMapping("/{id}")
    CameraView update(@PathVariable String id, @RequestBody CameraChange change) {
        if (change.version() == null) {
            throw new BalaiException.Invalid("version", "required");
        }
        return view(register.update(change.draft(id), change.version()));
    }

    @PostMapping("/bulk")
    @Operation(summary = "Change many cameras", description = "All or none, in one transaction.")
    BulkAnswer changeMany(@RequestBody BulkRequest request) {
        if (request.change() == null) {
            throw new BalaiException.Invalid("change", "required");
        }
        if ((request.ids() == null) == (request.filter() == null)) {
            throw new BalaiException.Invalid("ids", "ids-or-filter");
        }
        List<String> ids = request.ids() != null
                ? request.ids()
                : request.filter().among(directory, current.scope()).stream()
                        .map(each -> each.camera().id())
                        .toList();
        if (ids.size() > MAX_BULK) {
            throw new BalaiException.Invalid("ids", "too-many", MAX_BULK);
        }
        return new BulkAnswer(register.changeAll(ids, request.change()));
    }

    private Listed visible(String id) {
        return directory.find(id, current.scope()).orElseThrow(() -> new BalaiException.NotFound("camera", id));
    }

    private CameraView view(Listed listed, Role reader) {
        return CameraView.of(listed.camera(), directory.healthOf(listed), reader);
    }

    private CameraView view(Camera camera) {
        Listed listed = directory.now().byId().get(camera.id());
        CameraHealth health = listed == null ? CameraHealth.UNKNOWN : directory.healthOf(listed);
        return CameraView.of(camera, health, current.get().role());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
