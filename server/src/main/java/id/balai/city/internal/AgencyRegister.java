package id.balai.city.internal;

import id.balai.city.Agencies;
import id.balai.city.Agency;
import id.balai.city.WorkingCalendar;
import id.balai.city.WorkingHours;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.BalaiProperties;
import id.balai.platform.KeptCopy;
import id.balai.platform.Revisions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps agencies and holidays, with a copy in memory. */
@Service
class AgencyRegister implements Agencies {

    private final AgencyStore store;
    private final AuditTrail audit;
    private final ZoneId zone;
    private final KeptCopy<Copy> copy;

    AgencyRegister(AgencyStore store, Revisions revisions, AuditTrail audit, BalaiProperties properties) {
        this.store = store;
        this.audit = audit;
        this.zone = properties.timeZone();
        this.copy = new KeptCopy<>("agencies", revisions, () -> new Copy(store.list(), store.listHolidayDates()));
    }

    private record Copy(List<Agency> agencies, Set<LocalDate> holidays) {}

    @Override
    public List<Agency> list() {
        return copy.current().agencies();
    }

    @Override
    public Optional<Agency> find(String code) {
        return list().stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    @Override
    public WorkingCalendar calendarOf(@Nullable String code) {
        WorkingHours hours = Optional.ofNullable(code)
                .flatMap(this::find)
                .map(Agency::workingHours)
                .orElse(WorkingHours.ALWAYS);
        return new WorkingCalendar(hours, copy.current().holidays(), zone);
    }

    /** @throws BalaiException.Conflict when there is one of this code */
    @Transactional
    public Agency create(Agency agency) {
        if (store.find(agency.code()).isPresent()) {
            throw new BalaiException.Conflict("agency-exists", agency.code());
        }
        store.insert(agency);
        changed("agency-created", agency.code());
        return store.find(agency.code()).orElseThrow();
    }

    /**
     * @throws BalaiException.NotFound when there is none of this code
     * @throws BalaiException.StaleVersion when somebody changed it meanwhile
     */
    @Transactional
    public Agency update(Agency agency) {
        if (store.update(agency) == 0) {
            throw store.find(agency.code())
                    .<BalaiException>map(now -> new BalaiException.StaleVersion(now.version()))
                    .orElseGet(() -> new BalaiException.NotFound("agency", agency.code()));
        }
        changed("agency-changed", agency.code());
        return store.find(agency.code()).orElseThrow();
    }

    /** To be called in a transaction that changed agencies or holidays. */
    void changed() {
        copy.changed();
    }

    private void changed(String action, String code) {
        copy.changed();
        audit.record(action, "agency", code, Map.of());
    }
}
