package id.balai.platform;

/** Names under which parts of the program leave word for each other on an HTTP request. */
public final class RequestAttributes {

    /** A {@link java.util.Locale}: the language the signed-in person chose. */
    public static final String LOCALE = "id.balai.locale";

    private RequestAttributes() {}
}
