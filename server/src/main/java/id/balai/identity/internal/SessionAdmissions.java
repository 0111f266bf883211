package id.balai.identity.internal;

import id.balai.identity.Admission;
import id.balai.identity.Admissions;
import id.balai.identity.CurrentPerson;
import id.balai.identity.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the table of sessions, once for however many. */
@Component
class SessionAdmissions implements Admissions {

    private final SessionStore store;
    private final AccessChanges changes;
    private final CurrentPerson current;
    private final Clock clock;

    SessionAdmissions(SessionStore store, AccessChanges changes, CurrentPerson current, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Admission of(HttpServletRequest request) {
        String session = AuthenticationFilter.hasBearer(request)
                ? null
                : Sessions.nameOf(request).orElse(null);
        return new Admission(session, current.scope());
    }

    @Override
    public long revision() {
        return changes.count();
    }

    @Override
    public Set<Admission> ended(Collection<Admission> admissions) {
        List<String> sessions = admissions.stream()
                .map(Admission::session)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (sessions.isEmpty()) {
            return Set.of();
        }
        Map<String, Scope> live = store.scopes(sessions, clock.instant());
        return admissions.stream()
                .filter(each -> each.session() != null && !each.scope().equals(live.get(each.session())))
                .collect(Collectors.toSet());
    }
}
