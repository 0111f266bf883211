package id.balai.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedAddressesTest {

    private static final long TEN_MINUTES = RefusedAddresses.REMEMBERED.toNanos();

    private final RefusedAddresses refused = new RefusedAddresses();

    @Test
    void eachIsToldOnceInTenMinutesHoweverOftenItTries() {
        assertThat(refused.isNews("a", 0)).isTrue();
        assertThat(refused.isNews("b", 1)).isTrue();
        assertThat(refused.isNews("a", TEN_MINUTES - 1)).isFalse();

        assertThat(refused.isNews("a", TEN_MINUTES)).isTrue();
        assertThat(refused.isNews("b", TEN_MINUTES)).isFalse();
        assertThat(refused.isNews("a", TEN_MINUTES + 1)).isFalse();
    }

    @Test
    void ofVeryManyOnlySoManyAreToldUntilTheOldestAreForgotten() {
        for (int i = 0; i < RefusedAddresses.MOST; i++) {
            assertThat(refused.isNews("address " + i, i)).isTrue();
        }
        assertThat(refused.isNews("one more", RefusedAddresses.MOST)).isFalse();

        assertThat(refused.isNews("one more", TEN_MINUTES)).isTrue();
    }
}
