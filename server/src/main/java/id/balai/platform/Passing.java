package id.balai.platform;

/**
 * Marks a failure of something we stand on that may be over soon: the same request may work later. Told to people with
 * the words of {@code error.<code>}.
 */
public interface Passing {

    /** Its stable name, see {@link BalaiException#code}. */
    String code();
}
