package id.balai.identity.internal;

import id.balai.platform.BalaiException;
import id.balai.platform.Shed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id (RFC 9106) with the least parameters OWASP advises: 19 MiB, two passes, some 50 to 100 ms. Only
 * a quarter of the machine hashes and only so many wait: a flood of sign-ins makes sign-in slow, not the city's work.
 * Hashing has threads of its own, because on a virtual one it would keep a carrier from everybody else until it is done.
 */
@Component
class Passwords {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 200;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int MAX_WAITING = 32;
    private static final Duration MAX_WAIT = Duration.ofSeconds(4);
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(5);

    /** Without what is mistaken for something else when read aloud or copied by hand. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final Set<String> COMMON = Set.of(
            "1234567890", "0123456789", "password123", "qwertyuiop", "administrator", "katasandi123", "indonesia123");

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final ThreadPoolExecutor hashing = new Hashing();
    private final Counter sentAway;
    private final SecureRandom random = new SecureRandom();

    /** A hash that no password has, to spend the same time on people who do not exist. */
    private final String nobody = Objects.requireNonNull(encoder.encode("nobody"));

    Passwords(MeterRegistry meters) {
        this.sentAway = Shed.counter(meters, "sign-in");
    }

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** Whether the password has this hash; without a hash no, but not sooner. */
    boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> encoder.matches(password, hash.orElse(nobody)) && hash.isPresent());
    }

    /** A password to be used once, easy to read aloud: some 59 bits. */
    String oneTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The code of what is wrong with a password somebody chose; empty when nothing is. */
    static Optional<String> weakness(String password, String username) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < MIN_LENGTH) {
            return Optional.of("password-too-short");
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of("password-too-long");
        }
        boolean guessable = lower.contains(username)
                || COMMON.contains(lower)
                || password.chars().distinct().count() < 5;
        return guessable ? Optional.of("password-guessable") : Optional.empty();
    }

    /**
     * Before anything else is asked for somebody who would have to be sent away.
     *
     * @throws BalaiException.TooMany when no more may wait
     */
    void refuseWhenBusy() {
        if (hashing.getQueue().remainingCapacity() == 0) {
            throw busy();
        }
    }

    private BalaiException.TooMany busy() {
        sentAway.increment();
        return new BalaiException.TooMany("sign-in-busy", COME_BACK_AFTER);
    }

    private <T> T inTurn(Callable<T> work) {
        Future<T> begun;
        try {
            begun = hashing.submit(work);
        } catch (RejectedExecutionException tooManyWait) {
            throw busy();
        }
        try {
            return begun.get(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            begun.cancel(false);
            throw busy();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException e) {
            begun.cancel(false);
            Thread.currentThread().interrupt();
            throw new BalaiException.Unavailable("sign-in-busy", COME_BACK_AFTER);
        }
    }

    /** Half of the cores, each of which rests as long as it has worked while more wait. */
    private static final class Hashing extends ThreadPoolExecutor {

        private final ThreadLocal<Long> began = new ThreadLocal<>();

        private Hashing() {
            super(
                    threads(),
                    threads(),
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MAX_WAITING),
                    Thread.ofPlatform().daemon().name("balai-hashing-", 0).factory());
        }

        private static int threads() {
            return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        }

        @Override
        protected void beforeExecute(Thread thread, Runnable work) {
            began.set(System.nanoTime());
        }

        @Override
        protected void afterExecute(Runnable work, @Nullable Throwable failure) {
            if (!getQueue().isEmpty()) {
                LockSupport.parkNanos(System.nanoTime() - began.get());
            }
        }
    }
}
