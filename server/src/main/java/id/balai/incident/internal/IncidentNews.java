package id.balai.incident.internal;

import id.balai.feed.Audience;
import id.balai.feed.Feed;
import id.balai.incident.Incident;
import id.balai.incident.IncidentSummary;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells consoles what has become of an incident. */
@Component
class IncidentNews {

    static final String TYPE = "incident";

    private final Feed feed;
    private final CityView city;

    IncidentNews(Feed feed, CityView city) {
        this.feed = feed;
        this.city = city;
    }

    /** Tells of a change, also to the agency that had the incident before it. */
    IncidentSummary tell(@Nullable Incident before, Incident after) {
        IncidentSummary summary = summary(after);
        var agencies = Stream.of(after.agencyCode(), before == null ? null : before.agencyCode())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        feed.publish(TYPE, summary, Audience.of(agencies, after.place().areaCode()));
        return summary;
    }

    /** The incident as lists show it. */
    IncidentSummary summary(Incident incident) {
        return IncidentSummary.of(
                incident,
                city.agencyShortName(incident.agencyCode()),
                city.areaName(incident.place().areaCode()));
    }
}
