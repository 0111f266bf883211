package id.balai.search.internal;

import static id.balai.platform.EndpointRule.signedIn;

import id.balai.city.Places;
import id.balai.identity.CurrentPerson;
import id.balai.identity.Scope;
import id.balai.incident.Categories;
import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentSummary;
import id.balai.incident.Incidents;
import id.balai.platform.BalaiException;
import id.balai.platform.EndpointRules;
import id.balai.search.CameraFinder;
import id.balai.search.CameraFinder.CameraRef;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over HTTP: the first few of each kind, within what the caller may see. */
@RestController
class SearchApi {

    private static final int EACH = 5;
    private static final int MAX_WORDS = 200;

    private final Incidents incidents;
    private final Categories categories;
    private final Places places;
    private final ObjectProvider<CameraFinder> cameras;
    private final CurrentPerson current;

    SearchApi(
            Incidents incidents,
            Categories categories,
            Places places,
            ObjectProvider<CameraFinder> cameras,
            CurrentPerson current) {
        this.incidents = incidents;
        this.categories = categories;
        this.places = places;
        this.cameras = cameras;
        this.current = current;
    }

    /** A road or a place of the city. */
    record PlaceRef(String name, String kind, double longitude, double latitude) {}

    /** The first few of each kind. */
    record SearchResult(List<IncidentSummary> incidents, List<CameraRef> cameras, List<PlaceRef> places) {}

    @GetMapping("/api/search")
    SearchResult search(@RequestParam String q) {
        String words = q.strip();
        if (words.length() > MAX_WORDS) {
            throw new BalaiException.Invalid("q", "too-long", MAX_WORDS);
        }
        if (words.isEmpty() || words.indexOf('\0') >= 0) {
            return new SearchResult(List.of(), List.of(), List.of());
        }
        Scope scope = current.scope();
        String agency = scope.onlyAgency();
        IncidentFilter seen = IncidentFilter.all().seenBy(agency, categories.informing(agency), scope.onlyArea());
        return new SearchResult(
                incidents.search(words, seen, EACH),
                cameras.stream()
                        .flatMap(finder -> finder.find(words, scope, EACH).stream())
                        .limit(EACH)
                        .toList(),
                places.search(words, EACH).stream()
                        .map(place -> new PlaceRef(
                                place.name(),
                                place.kind(),
                                place.point().longitude(),
                                place.point().latitude()))
                        .toList());
    }

    @Bean
    static EndpointRules searchEndpoints() {
        return EndpointRules.of(signedIn(HttpMethod.GET, "/api/search"));
    }
}
