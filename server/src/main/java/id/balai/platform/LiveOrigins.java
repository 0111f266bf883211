package id.balai.platform;

import java.util.List;

/** Where a page's live video comes from, for the policy that it is sent with. */
public interface LiveOrigins {

    /**
     * The origins of all eyes that are known, as a browser reaches them: {@code ws://host:port} or {@code wss://host}.
     *
     * @param browserHost the name by which the browser reached this server
     */
    List<String> list(String browserHost);
}
