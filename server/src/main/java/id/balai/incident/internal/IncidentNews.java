package id.balai.incident.internal;

import id.balai.feed.Audience;
import id.balai.feed.Feed;
import id.balai.incident.Categories;
import id.balai.incident.Category;
import id.balai.incident.Incident;
import id.balai.incident.IncidentSummary;
import java.util.List;
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
    private final Categories categories;

    IncidentNews(Feed feed, CityView city, Categories categories) {
        this.feed = feed;
        this.city = city;
        this.categories = categories;
    }

    /** Tells of a change, also to the agency that had the incident before it and to those that are informed. */
    IncidentSummary tell(@Nullable Incident before, Incident after) {
        IncidentSummary summary = summary(after);
        var agencies = Stream.concat(
                        Stream.of(after.agencyCode(), before == null ? null : before.agencyCode()),
                        summary.informedAgencyCodes().stream())
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
                categories
                        .find(incident.categoryCode())
                        .map(Category::informedAgencyCodes)
                        .orElse(List.of()),
                city.areaName(incident.place().areaCode()));
    }
}
