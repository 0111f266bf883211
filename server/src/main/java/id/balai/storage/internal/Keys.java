package id.balai.storage.internal;

import java.util.regex.Pattern;

/** What a key may look like. */
final class Keys {

    private static final Pattern SOUND = Pattern.compile("[a-z0-9_-][a-z0-9._-]*(?:/[a-z0-9_-][a-z0-9._-]*)*");
    private static final int MAX_LENGTH = 300;

    private Keys() {}

    /** The key itself; throws {@link IllegalArgumentException} when it is not sound. */
    static String sound(String key) {
        if (key.length() > MAX_LENGTH || !SOUND.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of an object: " + key);
        }
        return key;
    }

    /** What an object is, by the ending of its key; stores that keep no type of their own tell it so. */
    static String contentType(String key) {
        int dot = key.lastIndexOf('.');
        return switch (dot < 0 ? "" : key.substring(dot + 1)) {
            case "jpg" -> "image/jpeg";
            case "png" -> "image/png";
            case "mp4" -> "video/mp4";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }
}
