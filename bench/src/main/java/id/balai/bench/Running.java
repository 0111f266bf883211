package id.balai.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement has started and a later one of this process may go on with: in a quick run a start takes longer than
 * what is then measured. One thing runs at a time; whoever needs another ends it.
 */
final class Running implements AutoCloseable {

    private @Nullable Path where;
    private @Nullable AutoCloseable what;

    /** What runs in {@code folder} already, or else what {@code opener} makes run there. */
    <T extends AutoCloseable> T in(Path folder, Class<T> type, Bench.Opener<T> opener) throws Exception {
        if (folder.equals(where) && type.isInstance(what)) {
            return type.cast(what);
        }
        close();
        T opened = opener.open(folder);
        where = folder;
        what = opened;
        return opened;
    }

    @Override
    public void close() throws Exception {
        AutoCloseable ending = what;
        where = null;
        what = null;
        if (ending != null) {
            ending.close();
        }
    }
}
