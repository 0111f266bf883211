package id.balai.audit.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is asked of the record; each part left out asks for all. */
record AuditQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable Instant from,
        @Nullable Instant to) {}
