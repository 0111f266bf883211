package id.balai.feed.internal;

import id.balai.feed.Audience;
import java.nio.charset.StandardCharsets;

/**
 * An event as it goes over the wire, written once for all who get it.
 *
 * @param cursor its place
 * @param type its name
 * @param audience who may know
 * @param frame its bytes, ending with an empty line
 */
record FeedEvent(Cursor cursor, String type, Audience audience, byte[] frame) {

    static FeedEvent of(Cursor cursor, String type, Audience audience, String json) {
        return new FeedEvent(cursor, type, audience, frame("id: " + cursor + "\n", type, json));
    }

    /** The bytes of an event; {@code id} is a whole line or nothing. JSON has no line breaks as we write it. */
    static byte[] frame(String id, String type, String json) {
        return (id + "event: " + type + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
