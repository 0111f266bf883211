package id.balai.audit.internal;

import static id.balai.platform.EndpointRule.roles;
import static org.springframework.http.HttpMethod.GET;

import id.balai.audit.AuditEntry;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.EndpointRules;
import id.balai.platform.Page;
import id.balai.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reading the record, which is itself recorded. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit", description = "Who saw and did what; append-only and hash-chained")
class AuditApi {

    private static final int EXPORT_PAGE = 1_000;
    private static final int EXPORT_LIMIT = 100_000;

    private final AuditStore store;
    private final AuditChain chain;
    private final AuditTrail trail;

    AuditApi(AuditStore store, AuditChain chain, AuditTrail trail) {
        this.store = store;
        this.chain = chain;
        this.trail = trail;
    }

    @Operation(summary = "List entries, newest first")
    @GetMapping
    Page<AuditEntry> list(
            @ParameterObject AuditQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int bounded = Page.boundedLimit(limit);
        trail.record("audit-read", "audit", null, Map.of());
        return Page.of(store.list(query, before(cursor), bounded + 1), bounded, entry -> Long.toString(entry.id()));
    }

    @Operation(summary = "Export entries as CSV, newest first, at most 100,000")
    @GetMapping(path = "/export", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> export(@ParameterObject AuditQuery query) {
        trail.record("audit-exported", "audit", null, Map.of());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(out -> write(query, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    @Operation(summary = "Check the chain of hashes from its beginning")
    @GetMapping("/check")
    AuditChain.Check check() {
        return chain.check();
    }

    private void write(AuditQuery query, Writer out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord("id", "at", "actor", "role", "address", "action", "subjectKind", "subjectId", "details");
        long before = Long.MAX_VALUE;
        for (int written = 0; written < EXPORT_LIMIT; ) {
            List<AuditEntry> page = store.list(query, before, EXPORT_PAGE);
            for (AuditEntry e : page) {
                csv.printRecord(
                        e.id(),
                        e.at(),
                        e.actor(),
                        e.actorRole(),
                        e.address(),
                        e.action(),
                        e.subjectKind(),
                        e.subjectId(),
                        e.details());
            }
            written += page.size();
            if (page.size() < EXPORT_PAGE) {
                break;
            }
            before = page.getLast().id();
        }
        csv.flush();
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new BalaiException.Invalid("cursor", "malformed");
        }
    }

    @Bean
    static EndpointRules auditEndpoints() {
        return EndpointRules.of(
                roles(GET, "/api/audit", Role.ADMINISTRATOR),
                roles(GET, "/api/audit/export", Role.ADMINISTRATOR),
                roles(GET, "/api/audit/check", Role.ADMINISTRATOR));
    }
}
