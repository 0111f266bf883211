package id.balai.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong in a way the caller can act on. Everything else that is thrown is a bug of ours. Told to people as
 * RFC 9457 problems in one place; the words are in the message files under {@code error.<code>}, with {@link #arguments}
 * filled in by {@link java.text.MessageFormat}.
 */
public abstract sealed class BalaiException extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    private BalaiException(String code, Object... arguments) {
        // The caller's mistake needs no stack trace; nobody will read it, and making it costs.
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A stable name of the error in kebab-case, which programs may rely on. */
    public String code() {
        return code;
    }

    /** What is filled into the sentence. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Nobody is signed in, or the proof given does not hold. 401. */
    public static final class Unauthenticated extends BalaiException {
        public Unauthenticated(String code) {
            super(code);
        }
    }

    /** The person may not do this, or not to this thing. 403. */
    public static final class Forbidden extends BalaiException {
        public Forbidden() {
            this("forbidden");
        }

        public Forbidden(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /** There is no such thing, or the person may not know of it. 404. */
    public static final class NotFound extends BalaiException {

        /**
         * @param kind what was looked for, as message key {@code kind.<kind>}, like {@code area}
         * @param id the identity asked for
         */
        public NotFound(String kind, Object id) {
            super("not-found", kind, String.valueOf(id));
        }
    }

    /** What was sent does not hold; says which fields and why. 400. */
    public static final class Invalid extends BalaiException {

        private final transient List<FieldFault> faults;

        public Invalid(List<FieldFault> faults) {
            super("invalid");
            this.faults = List.copyOf(faults);
        }

        /** One field at fault. The message key is {@code fault.<code>}. */
        public Invalid(String field, String code, Object... arguments) {
            this(List.of(new FieldFault(field, code, List.of(arguments))));
        }

        /** The fields at fault. */
        public List<FieldFault> faults() {
            return faults;
        }
    }

    /** Somebody else changed the thing meanwhile. 409 {@code stale-version}, with the version it has now. */
    public static final class StaleVersion extends BalaiException {

        private final long currentVersion;

        public StaleVersion(long currentVersion) {
            super("stale-version");
            this.currentVersion = currentVersion;
        }

        /** The version the thing has now. */
        public long currentVersion() {
            return currentVersion;
        }
    }

    /** The thing's state, or another thing, stands in the way: exists already, not allowed in this state. 409. */
    public static final class Conflict extends BalaiException {
        public Conflict(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /** Understood, but a rule of the house refuses it: a photo is required. 422. */
    public static final class Refused extends BalaiException {

        private final transient @Nullable Object body;

        public Refused(String code, Object... arguments) {
            super(code, arguments);
            this.body = null;
        }

        private Refused(Object body, String code, Object... arguments) {
            super(code, arguments);
            this.body = body;
        }

        /** With a record whose members are added to the problem's own. */
        public static Refused withBody(Object body, String code, Object... arguments) {
            return new Refused(body, code, arguments);
        }

        /** What is told beside the sentence. */
        public @Nullable Object body() {
            return body;
        }
    }

    /** More is sent than is taken. 413. */
    public static final class TooLarge extends BalaiException {
        public TooLarge(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /** Too often; may be tried again after a while. 429 with Retry-After. */
    public static final class TooMany extends BalaiException {

        private final Duration retryAfter;

        public TooMany(String code, Duration retryAfter) {
            super(code, retryAfter.toSeconds() + 1);
            this.retryAfter = retryAfter;
        }

        /** How long to wait. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Something we stand on does not answer now; the same request may work later. 503 with Retry-After. */
    public static final class Unavailable extends BalaiException {

        private final Duration retryAfter;

        public Unavailable(String code, Duration retryAfter, Object... arguments) {
            super(code, arguments);
            this.retryAfter = retryAfter;
        }

        /** How long to wait. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** There is no room left to keep what was sent; may be tried again when somebody has made room. 507 with Retry-After. */
    public static final class DiskFull extends BalaiException {

        private final Duration retryAfter;

        public DiskFull(Duration retryAfter) {
            super("disk-full");
            this.retryAfter = retryAfter;
        }

        /** How long to wait. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /**
     * One field that does not hold.
     *
     * @param field its name as sent, like {@code points[2].x}
     * @param code the reason; its words are under {@code fault.<code>}
     * @param arguments filled into the words
     */
    public record FieldFault(String field, String code, List<Object> arguments) {

        /** A fault without arguments. */
        public static FieldFault of(String field, String code, Object... arguments) {
            return new FieldFault(field, code, List.of(arguments));
        }
    }
}
