package id.balai.feed;

/** Where a module says what has changed, for every console that may know. */
public interface Feed {

    /**
     * Says so when the surrounding transaction commits, and not at all when it does not.
     *
     * @param type the event's name, such as {@code incident}; letters and hyphens
     * @param payload what is told, written as JSON
     * @param audience who may know
     */
    void publish(String type, Object payload, Audience audience);
}
