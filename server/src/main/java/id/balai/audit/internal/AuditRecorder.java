package id.balai.audit.internal;

import id.balai.audit.Audit;
import id.balai.audit.AuditEntry;
import id.balai.identity.CurrentPerson;
import id.balai.identity.Person;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries with who is calling and from where. */
@Service
class AuditRecorder implements Audit {

    private static final String SYSTEM = "system";

    private final AuditStore store;
    private final CurrentPerson current;
    private final Clock clock;
    private final JsonMapper json;

    AuditRecorder(AuditStore store, CurrentPerson current, Clock clock, JsonMapper json) {
        this.store = store;
        this.current = current;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void recordAs(
            @Nullable String actor,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            Map<String, ?> details) {
        Optional<Person> caller = current.find();
        String name = actor != null ? actor : caller.map(Person::username).orElse(SYSTEM);
        String role = caller.filter(person -> person.username().equals(name))
                .map(person -> person.role().name())
                .orElse(null);
        store.insert(new AuditEntry(
                0,
                // PostgreSQL keeps microseconds; the hash must see what will be read back.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                name,
                role,
                address(),
                action,
                subjectKind,
                subjectId,
                json.writeValueAsString(new TreeMap<>(details))));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
