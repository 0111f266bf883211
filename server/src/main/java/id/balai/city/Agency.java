package id.balai.city;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office that answers for some of the city's affairs.
 *
 * @param code lower case, like {@code dishub}
 * @param shortName what people call it
 * @param head who heads it
 * @param desk the desk that takes what is assigned
 * @param phone of the desk
 * @param workingHours when it works
 * @param categoryCodes the categories of incident it answers for
 * @param version counts changes
 */
public record Agency(
        String code,
        String name,
        String shortName,
        Kind kind,
        @Nullable String head,
        @Nullable String desk,
        @Nullable String phone,
        WorkingHours workingHours,
        List<String> categoryCodes,
        long version) {

    public Agency {
        categoryCodes = List.copyOf(categoryCodes);
    }

    /** Whose the office is. */
    @Schema(name = "AgencyKind")
    public enum Kind {
        /** Organisasi perangkat daerah: an office of the city itself. */
        OPD,
        /** An office of others that works with the city: police, power, water. */
        PARTNER
    }
}
