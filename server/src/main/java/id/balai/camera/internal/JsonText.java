package id.balai.camera.internal;

/** Text as a JSON string (RFC 8259), where building a tree would cost more than the answer. */
final class JsonText {

    private static final long MILLION = 1_000_000;
    private static final int PLACES = 6;

    private JsonText() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Appends degrees with six places, a tenth of a metre. */
    static void degrees(double value, StringBuilder json) {
        long millionths = Math.round(value * MILLION);
        if (millionths < 0) {
            json.append('-');
        }
        long positive = Math.abs(millionths);
        json.append(positive / MILLION).append('.');
        String places = Long.toString(positive % MILLION);
        json.repeat('0', PLACES - places.length()).append(places);
    }
}
