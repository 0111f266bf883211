package id.balai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LookedUpTest {

    private final AtomicLong now = new AtomicLong();
    private Supplier<Long> database = () -> 7L;
    private final LookedUp<Long> figures = new LookedUp<>(() -> database.get(), now::get);

    @Test
    void isNoNumberBeforeTheFirstLookAndThenWhatWasFound() {
        assertThat(figures.get(Long::doubleValue)).isNaN();
        figures.look();
        assertThat(figures.get(Long::doubleValue)).isEqualTo(7);
    }

    @Test
    void readingDoesNotLook() {
        figures.look();
        database = () -> {
            throw new AssertionError("asked of the database");
        };
        assertThat(figures.get(Long::doubleValue)).isEqualTo(7);
    }

    @Test
    void whatWasFoundOutlivesAFailureAndIsNoNumberWhenItIsOld() {
        figures.look();
        database = () -> {
            throw new IllegalStateException("away");
        };
        now.set(LookedUp.OLD.toNanos());
        assertThatThrownBy(figures::look).isInstanceOf(IllegalStateException.class);
        assertThat(figures.get(Long::doubleValue)).isEqualTo(7);

        now.incrementAndGet();
        assertThat(figures.get(Long::doubleValue)).isNaN();
        database = () -> 8L;
        figures.look();
        assertThat(figures.get(Long::doubleValue)).isEqualTo(8);
    }
}
