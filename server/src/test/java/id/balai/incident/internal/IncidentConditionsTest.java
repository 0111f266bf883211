package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.incident.IncidentFilter;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentConditionsTest {

    @Test
    void whoIsInformedOfNothingIsAskedForByAgencyAlone() {
        assertThat(new IncidentConditions(IncidentFilter.all().seenBy("dishub", Set.of(), null)).where())
                .isEqualTo(" where (i.agency_code = :onlyAgency)");
    }

    @Test
    void whoIsInformedOfACategorySeesThatBesides() {
        IncidentConditions conditions =
                new IncidentConditions(IncidentFilter.all().seenBy("polres", Set.of("kerumunan"), null));
        assertThat(conditions.where())
                .isEqualTo(" where (i.agency_code = :onlyAgency or i.category_code = any(:orCategories))");
        assertThat(conditions.parameters())
                .containsEntry("onlyAgency", "polres")
                .containsEntry("orCategories", new String[] {"kerumunan"});
    }

    @Test
    void theOwnAgencysAloneAreAskedForByTheAgencyOnce() {
        IncidentFilter own = IncidentFilter.all().ofAgency("polres");
        assertThat(new IncidentConditions(own.seenBy("polres", Set.of("kerumunan"), null)).where())
                .isEqualTo(" where (i.agency_code = :agency)");
        assertThat(new IncidentConditions(own.seenBy("dishub", Set.of(), null)).where())
                .isEqualTo(" where (i.agency_code = :agency) and (i.agency_code = :onlyAgency)");
    }
}
