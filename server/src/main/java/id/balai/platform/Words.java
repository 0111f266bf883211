package id.balai.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The program's words in the reader's language, from the message files {@code i18n/<module>_<language>.properties}. */
@Component
public class Words {

    /** The language of those who ask for none that we have. */
    public static final Locale DEFAULT = Locale.of("id");

    /** All languages we speak. */
    public static final List<Locale> SPOKEN = List.of(DEFAULT, Locale.ENGLISH);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence under {@code key} in the present caller's language; the key itself when there is no such sentence. */
    public String say(String key, Object... arguments) {
        return say(LocaleContextHolder.getLocale(), key, arguments);
    }

    /** The sentence under {@code key} in a given language. */
    public String say(Locale locale, String key, Object... arguments) {
        String sentence = messages.getMessage(key, arguments, key, locale);
        return sentence == null ? key : sentence;
    }
}
