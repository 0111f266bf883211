package id.balai.platform;

/** Names under which parts of the program leave word for each other on an HTTP request. */
public final class RequestAttributes {

    /** A {@link java.util.Locale}: the language the signed-in person chose. */
    public static final String LOCALE = "id.balai.locale";

    /** A {@link String}: the word by which the page that is answered knows its own style elements. */
    public static final String STYLE_NONCE = "id.balai.style-nonce";

    private RequestAttributes() {}
}
