package id.balai.bench.query;

import id.balai.bench.http.Call;
import id.balai.bench.http.Caller;
import java.util.function.Supplier;

/** Somebody who asks one question after another. */
record Asking(Supplier<byte[]> question) implements Caller {

    @Override
    public Call next() {
        return new Call(0, question.get());
    }

    @Override
    public void answered(int status, byte[] body, int length) {
        // That it came, and whole, is all.
    }
}
