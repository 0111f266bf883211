package id.balai.bench.flood;

import id.balai.bench.river.Installed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Consoles that never read what they are told, while there is much to tell. */
final class SlowReaderFlood implements Flood {

    private static final int CONSOLES = 20;

    private final Installed balai;
    private final boolean small;
    private final SignalFlood much;
    private final List<Console> consoles = new ArrayList<>();

    SlowReaderFlood(Installed balai, boolean small) throws IOException, InterruptedException {
        this.balai = balai;
        this.small = small;
        this.much = new SignalFlood(balai);
    }

    @Override
    public void prepare() throws IOException {
        for (int i = 0; i < CONSOLES; i++) {
            Console console = new Console(balai.address(), balai.token(), (event, data) -> {});
            console.connectAndNeverRead();
            consoles.add(console);
        }
    }

    @Override
    public void pour(int seconds) {
        much.pour(seconds);
    }

    /** They have been cut, and nothing is kept for them any more. A small flood fills no connection, so none is cut. */
    @Override
    public boolean isLevel() throws IOException, InterruptedException {
        return (small || balai.figures().sum("balai_feed_consoles") == 0) && much.isLevel();
    }

    @Override
    public long lost() throws IOException, InterruptedException {
        return much.lost();
    }

    @Override
    public void close() throws IOException {
        for (Console console : consoles) {
            console.close();
        }
        much.close();
    }
}
