package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.BalaiProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sessions: a random token in a cookie, its hash in PostgreSQL. A new token is made at every sign-in, so a session cannot
 * be fixed beforehand, and the person is read with it, never kept longer than a second, so a change of role or a lock holds
 * at once. Any server may answer any request: nothing of a session is in one server alone.
 */
@Component
class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    static final String COOKIE = "BALAI_SESSION";

    /** A console that stays open in a duty room keeps its session; a forgotten one ends. */
    private static final Duration IDLE_LIMIT = Duration.ofHours(12);

    /** How stale the time of last use may be, to spare a write with each request. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(2);

    private static final int TOKEN_BYTES = 32;

    private final SessionStore store;
    private final boolean alwaysSecure;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionStore store, BalaiProperties properties, Clock clock) {
        this.store = store;
        this.alwaysSecure = properties.secureCookies();
        this.clock = clock;
    }

    /** Opens a session and sets its cookie; an older session of the same browser ends. */
    void open(Person person, HttpServletRequest request, HttpServletResponse response) {
        tokenOf(request).ifPresent(old -> store.delete(hash(old)));
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        store.insert(
                hash(token),
                person.id(),
                now,
                now.plus(IDLE_LIMIT),
                request.getRemoteAddr(),
                shorten(request.getHeader(HttpHeaders.USER_AGENT)));
        setCookie(request, response, token, Duration.ofDays(30));
    }

    /** The person whose session the request's cookie opens. */
    Optional<Person> find(HttpServletRequest request) {
        return tokenOf(request).flatMap(token -> {
            byte[] hash = hash(token);
            Instant now = clock.instant();
            return store.find(hash, now).map(session -> {
                if (session.seenAt().isBefore(now.minus(TOUCH_EVERY))) {
                    touch(hash, session.seenAt(), now);
                }
                return session.person();
            });
        });
    }

    /** Whoever only reads can go on while nothing can be written, on a full disk. */
    private void touch(byte[] hash, Instant seenAt, Instant now) {
        try {
            store.touch(hash, seenAt, now, now.plus(IDLE_LIMIT));
        } catch (DataAccessException later) {
            log.debug("The use of a session is noted later", later);
        }
    }

    /** Ends the request's session. */
    void close(HttpServletRequest request, HttpServletResponse response) {
        tokenOf(request).ifPresent(token -> store.delete(hash(token)));
        setCookie(request, response, "", Duration.ZERO);
    }

    /** Ends all sessions of a person. */
    void closeAll(UUID personId) {
        store.deleteAll(personId);
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    void sweep() {
        store.deleteExpired(clock.instant());
    }

    private void setCookie(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(alwaysSecure || request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /** The name of the session that the request's cookie opens, as {@link SessionStore#scopes} takes it. */
    static Optional<String> nameOf(HttpServletRequest request) {
        return tokenOf(request).map(token -> HexFormat.of().formatHex(hash(token)));
    }

    private static Optional<String> tokenOf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= 100)
                        .findFirst();
    }

    private static @Nullable String shorten(@Nullable String agent) {
        return agent == null || agent.length() <= 200 ? agent : agent.substring(0, 200);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
