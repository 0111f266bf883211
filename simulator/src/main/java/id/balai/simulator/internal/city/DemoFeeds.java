package id.balai.simulator.internal.city;

import id.balai.simulator.Scene;
import java.util.ArrayList;
import java.util.List;

/** Which camera of the register shows which scene. */
public final class DemoFeeds {
    private DemoFeeds() {}

    /**
     * One camera that sends pictures.
     *
     * @param camera its code
     * @param scene its scene
     */
    public record Feed(String camera, Scene scene) {}

    /** All of them, by code. */
    public static List<Feed> list() {
        List<Feed> feeds = new ArrayList<>();
        for (CameraPlan plan : CameraPlan.ALL) {
            feeds.add(new Feed(Cameras.code(feeds.size() + 1), plan.scene()));
        }
        return feeds;
    }
}
