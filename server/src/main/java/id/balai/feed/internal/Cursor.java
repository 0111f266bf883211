package id.balai.feed.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order in which events are told, the same on every server.
 *
 * @param xid the transaction that published the event
 * @param id the event within it
 */
record Cursor(long xid, long id) implements Comparable<Cursor> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Comparator<Cursor> ORDER =
            Comparator.comparingLong(Cursor::xid).thenComparingLong(Cursor::id);

    /** Reads an event's id; empty when it is none of ours. */
    static Optional<Cursor> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return xid + "-" + id;
    }
}
