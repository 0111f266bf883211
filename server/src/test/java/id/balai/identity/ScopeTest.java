package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "EXECUTIVE", "OPERATOR"})
    void someSeeTheWholeCity(Role role) {
        Scope scope = new Scope(role, null, null);

        assertThat(scope.maySeeAgency(null)).isTrue();
        assertThat(scope.maySeeArea("99.71.02")).isTrue();
        assertThat(scope.onlyArea()).isNull();
    }

    @Test
    void anOfficerSeesTheOwnAgencyOnly() {
        Scope scope = new Scope(Role.AGENCY_OFFICER, "dishub", null);

        assertThat(scope.maySeeAgency("dishub")).isTrue();
        assertThat(scope.maySeeAgency("satpolpp")).isFalse();
        assertThat(scope.maySeeAgency(null)).isFalse();
        assertThat(scope.maySeeArea("99.71")).isFalse();
    }

    @Test
    void anAreaIsSeenWithAllInItAndNotItsNeighbourOfSimilarCode() {
        Scope scope = new Scope(Role.AREA_OFFICER, null, "99.71.01");

        assertThat(scope.maySeeArea("99.71.01")).isTrue();
        assertThat(scope.maySeeArea("99.71.01.1001.001")).isTrue();
        assertThat(scope.maySeeArea("99.71.011")).isFalse();
        assertThat(scope.maySeeArea("99.71")).isFalse();
        assertThat(scope.maySeeArea(null)).isFalse();
    }

    @Test
    void whoLacksTheCodeTheRoleNeedsSeesNothing() {
        assertThat(new Scope(Role.AGENCY_OFFICER, null, null).maySeeAgency(null))
                .isFalse();
        assertThat(new Scope(Role.RT_HEAD, null, null).maySeeArea("99.71")).isFalse();
        assertThat(new Scope(Role.RT_HEAD, null, null).onlyArea()).isEmpty();
    }
}
