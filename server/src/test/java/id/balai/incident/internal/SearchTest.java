package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentServerTest;
import id.balai.incident.IncidentSummary;
import id.balai.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchTest extends IncidentServerTest {

    private final String tag = "uji" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void oldOnesAreFoundByWholeAndBegunWordsAndTheNewestComeFirst() {
        String category = newCategory(0);
        long old = newIncident(category, tag + " mangga roboh");
        leaveManyBehind();
        long fresh = newIncident(category, tag + " manggis roboh");

        assertThat(found(tag + " mangga")).containsExactly(old);
        assertThat(found("ROBOH " + tag)).containsExactly(fresh, old);
        assertThat(found(tag + " mang")).containsExactly(fresh, old);
        assertThat(incidents.search(tag + " mang", IncidentFilter.all(), 1))
                .extracting(IncidentSummary::id)
                .containsExactly(fresh);
        assertThat(found("K-" + old)).containsExactly(old);
    }

    @Test
    void aWordThatIsNotTheLastMayBeBegunAmongTheNewest() {
        String category = newCategory(0);
        newIncident(category, tag + " durian");
        leaveManyBehind();
        long fresh = newIncident(category, tag + " durian");
        assertThat(found("duri " + tag)).containsExactly(fresh);
    }

    @Test
    void theNewestOfManyAreFoundAndTheOldOneThatIsRare() {
        long rare = newIncident(newCategory(0), tag + " sawo");
        long copies = 1_500;
        jdbc.sql("""
                with copied as (
                    insert into incident (title, description, category_code, priority, state, agency_code, area_code,
                        place_text, opened_at, changed_at, respond_by, resolve_by, camera_signals, person_signals,
                        last_signal_at, version)
                    select :tag || ' cempaka', '', category_code, priority, 'CLOSED', agency_code, area_code, '', opened_at,
                        changed_at, respond_by, resolve_by, 0, 1, last_signal_at, 1
                    from incident, generate_series(1, :copies) where id = :rare returning id, title)
                insert into incident_text (incident_id, title, words)
                select id, title, to_tsvector('simple', title) from copied
                """)
                .param("tag", tag)
                .param("copies", copies)
                .param("rare", rare)
                .update();
        // The statistics say how many there are, and with that which way is taken.
        jdbc.sql("analyze incident_text").update();
        long last = jdbc.sql("select max(incident_id) from incident_text")
                .query(Long.class)
                .single();

        assertThat(found(tag + " cempaka")).hasSize(5).startsWith(last, last - 1);
        assertThat(found(tag)).startsWith(last, last - 1);
        assertThat(found(tag + " sawo")).containsExactly(rare);
    }

    @Test
    void theNewestComeFirstWhateverTheyWereFoundBy() {
        String category = newCategory(0);
        long whole = newIncident(category, tag + " sal");
        long begun = newIncident(category, tag + " salak");
        leaveManyBehind();
        newIncident(category, "Lain");
        assertThat(found(tag + " sal")).containsExactly(begun, whole);
    }

    @Test
    void whatStaysHiddenInAListStaysHiddenInSearch() {
        long old = newIncident(newCategory(0), tag + " nangka");
        leaveManyBehind();
        newIncident(newCategory(0), tag + " nangka");
        IncidentFilter elsewhere = IncidentFilter.all().seenBy("tidak-ada", null);
        assertThat(incidents.search(tag + " nangka", elsewhere, 5)).isEmpty();
        assertThat(found(tag + " nangka")).contains(old).hasSize(2);
    }

    private long newIncident(String category, String title) {
        return create(as(Role.OPERATOR), category, Map.of("title", title))
                .path("id")
                .asLong();
    }

    /** As if thousands had come meanwhile. */
    private void leaveManyBehind() {
        jdbc.sql("select setval('incident_number', nextval('incident_number') + 5000)")
                .query(Long.class)
                .single();
    }

    private List<Long> found(String words) {
        return incidents.search(words, IncidentFilter.all(), 5).stream()
                .map(IncidentSummary::id)
                .toList();
    }
}
