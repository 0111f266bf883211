package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentFilter.Informed;
import id.balai.incident.IncidentState;
import id.balai.incident.Priority;
import id.balai.platform.BalaiException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class IncidentQueryArgumentTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/incidents");

    @Test
    void whatIsAskedForIsRead() throws NoSuchMethodException {
        request.addParameter("state", "new,ASSIGNED");
        request.addParameter("state", "RESOLVED");
        request.addParameter("open", "true");
        request.addParameter("late", "FALSE");
        request.addParameter("priority", "high");
        request.addParameter("agency", " dishub ");
        request.addParameter("informed", "polres");
        request.addParameter("area", "");
        IncidentFilter filter = read().filter(agency -> Set.of("kerumunan-" + agency));
        assertThat(filter.states())
                .containsExactlyInAnyOrder(IncidentState.NEW, IncidentState.ASSIGNED, IncidentState.RESOLVED);
        assertThat(filter.open()).isTrue();
        assertThat(filter.late()).isFalse();
        assertThat(filter.priority()).isEqualTo(Priority.HIGH);
        assertThat(filter.agencyCode()).isEqualTo("dishub");
        assertThat(filter.informed()).isEqualTo(new Informed("polres", Set.of("kerumunan-polres")));
        assertThat(filter.areaCode()).isNull();
    }

    @Test
    void whatIsLeftOutAsksForAll() throws NoSuchMethodException {
        request.addParameter("open", " ");
        assertThat(read().filter(agency -> Set.of())).isEqualTo(IncidentFilter.all());
    }

    @ParameterizedTest
    @CsvSource({"state,ROTTEN", "open,perhaps", "late,1", "priority,URGENTISH"})
    void aValueThatNoneHasIsRefusedByName(String name, String value) {
        request.addParameter(name, value);
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        BalaiException.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.field()).isEqualTo(name)));
    }

    private IncidentQuery read() throws NoSuchMethodException {
        IncidentQueryArgument argument = new IncidentQueryArgument();
        MethodParameter parameter =
                new MethodParameter(IncidentExportApi.class.getDeclaredMethod("export", IncidentQuery.class), 0);
        assertThat(argument.supportsParameter(parameter)).isTrue();
        return argument.resolveArgument(parameter, null, new ServletWebRequest(request), null);
    }
}
