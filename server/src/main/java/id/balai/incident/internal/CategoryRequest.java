package id.balai.incident.internal;

import id.balai.incident.Category;
import id.balai.incident.ClockKind;
import id.balai.incident.Priority;
import id.balai.platform.BalaiException;
import id.balai.platform.BalaiException.FieldFault;
import id.balai.platform.Required;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A category as the administrator sends it. What is not said is as it is for most: joined within 100 m and an hour. */
record CategoryRequest(
        @Nullable String code,
        @Required @Nullable String nameId,
        @Required @Nullable String nameEn,
        @Required @Nullable String agencyCode,
        @Nullable List<String> informedAgencyCodes,
        @Nullable Priority priority,
        @Required @Nullable Integer respondMinutes,
        @Required @Nullable Integer resolveMinutes,
        @Nullable ClockKind clock,
        @Nullable Integer joinRadiusMetres,
        @Nullable Integer joinMinutes,
        @Nullable String icon,
        @Nullable Boolean enabled,
        @Nullable Integer version) {

    static final int DEFAULT_JOIN_RADIUS_METRES = 100;
    static final int DEFAULT_JOIN_MINUTES = 60;
    static final int MAX_MINUTES = 60 * 24 * 366;

    private static final int MAX_NAME = 100;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    CategoryRequest withCode(String other) {
        return new CategoryRequest(
                other,
                nameId,
                nameEn,
                agencyCode,
                informedAgencyCodes,
                priority,
                respondMinutes,
                resolveMinutes,
                clock,
                joinRadiusMetres,
                joinMinutes,
                icon,
                enabled,
                version);
    }

    int seenVersion() {
        if (version == null) {
            throw new BalaiException.Invalid("version", "required");
        }
        return version;
    }

    /**
     * The category.
     *
     * @throws BalaiException.Invalid naming every field at fault
     */
    Category category(int itsVersion) {
        List<FieldFault> faults = new ArrayList<>();
        if (!isCode(code)) {
            faults.add(FieldFault.of("code", "malformed"));
        }
        name("nameId", nameId, faults);
        name("nameEn", nameEn, faults);
        name("agencyCode", agencyCode, faults);
        List<String> informed = informed(faults);
        between("respondMinutes", respondMinutes, 1, MAX_MINUTES, faults);
        between("resolveMinutes", resolveMinutes, Objects.requireNonNullElse(respondMinutes, 1), MAX_MINUTES, faults);
        int radius = Objects.requireNonNullElse(joinRadiusMetres, DEFAULT_JOIN_RADIUS_METRES);
        int minutes = Objects.requireNonNullElse(joinMinutes, DEFAULT_JOIN_MINUTES);
        between("joinRadiusMetres", radius, 0, Category.MAX_JOIN_RADIUS_METRES, faults);
        between("joinMinutes", minutes, 0, MAX_MINUTES, faults);
        if (icon != null && icon.length() > MAX_NAME) {
            faults.add(FieldFault.of("icon", "too-long", MAX_NAME));
        }
        if (!faults.isEmpty()) {
            throw new BalaiException.Invalid(faults);
        }
        return new Category(
                Objects.requireNonNull(code),
                Objects.requireNonNull(nameId).strip(),
                Objects.requireNonNull(nameEn).strip(),
                Objects.requireNonNull(agencyCode).strip(),
                informed,
                Objects.requireNonNullElse(priority, Priority.NORMAL),
                Objects.requireNonNull(respondMinutes),
                Objects.requireNonNull(resolveMinutes),
                Objects.requireNonNullElse(clock, ClockKind.WORKING_HOURS),
                radius,
                minutes,
                icon == null || icon.isBlank() ? null : icon.strip(),
                enabled == null || enabled,
                itsVersion);
    }

    private List<String> informed(List<FieldFault> faults) {
        if (informedAgencyCodes == null) {
            return List.of();
        }
        if (informedAgencyCodes.contains(null)) {
            faults.add(FieldFault.of("informedAgencyCodes", "malformed"));
            return List.of();
        }
        List<String> informed =
                informedAgencyCodes.stream().map(String::strip).distinct().toList();
        if (informed.size() > Category.MAX_INFORMED) {
            faults.add(FieldFault.of("informedAgencyCodes", "too-many-informed", Category.MAX_INFORMED));
        }
        if (agencyCode != null && informed.contains(agencyCode.strip())) {
            faults.add(FieldFault.of("informedAgencyCodes", "informed-is-responsible"));
        }
        return informed;
    }

    static boolean isCode(@Nullable String text) {
        return text != null && text.length() <= MAX_NAME && CODE.matcher(text).matches();
    }

    private static void name(String field, @Nullable String value, List<FieldFault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(FieldFault.of(field, "required"));
        } else if (value.strip().length() > MAX_NAME) {
            faults.add(FieldFault.of(field, "too-long", MAX_NAME));
        }
    }

    private static void between(String field, @Nullable Integer value, int min, int max, List<FieldFault> faults) {
        if (value == null) {
            faults.add(FieldFault.of(field, "required"));
        } else if (value < min || value > max) {
            faults.add(FieldFault.of(field, "out-of-range", min, max));
        }
    }
}
