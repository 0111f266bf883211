package id.balai.identity.internal;

import id.balai.city.Agencies;
import id.balai.city.Area;
import id.balai.city.AreaLevel;
import id.balai.city.Areas;
import id.balai.platform.Role;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person's role asks for: an officer has an agency, an RT head an RT, and nobody else has either. */
@Component
class PersonRules {

    static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]");
    static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,150}");
    static final Pattern PHONE = Pattern.compile("[+]?[0-9 ()./-]{3,30}");

    private final Agencies agencies;
    private final Areas areas;

    PersonRules(Agencies agencies, Areas areas) {
        this.agencies = agencies;
        this.areas = areas;
    }

    /** The code of what is wrong with an agency for a role; empty when nothing is. */
    Optional<String> faultOfAgency(Role role, @Nullable String agencyCode) {
        if (role != Role.AGENCY_OFFICER) {
            return agencyCode == null ? Optional.empty() : Optional.of("not-for-role");
        }
        if (agencyCode == null) {
            return Optional.of("required-for-role");
        }
        return agencies.find(agencyCode).isPresent() ? Optional.empty() : Optional.of("unknown");
    }

    /** The code of what is wrong with an area for a role; empty when nothing is. */
    Optional<String> faultOfArea(Role role, @Nullable String areaCode) {
        return switch (role) {
            case ADMINISTRATOR, EXECUTIVE, OPERATOR, AGENCY_OFFICER ->
                areaCode == null ? Optional.empty() : Optional.of("not-for-role");
            case AREA_OFFICER -> faultOfArea(areaCode, AreaLevel.KECAMATAN, AreaLevel.KELURAHAN);
            case RT_HEAD -> faultOfArea(areaCode, AreaLevel.RT, AreaLevel.RT);
        };
    }

    private Optional<String> faultOfArea(@Nullable String areaCode, AreaLevel one, AreaLevel other) {
        if (areaCode == null) {
            return Optional.of("required-for-role");
        }
        Optional<Area> area = areas.find(areaCode);
        if (area.isEmpty()) {
            return Optional.of("unknown");
        }
        AreaLevel level = area.get().level();
        return level == one || level == other ? Optional.empty() : Optional.of("wrong-level-for-role");
    }
}
