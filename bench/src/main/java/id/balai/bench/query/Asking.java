package id.balai.bench.query;

import id.balai.bench.http.Call;
import id.balai.bench.http.Caller;
import java.util.function.Supplier;

/**
 * Somebody who asks one question after another.
 *
 * @param leastBytes an answer to one that there is something to say to is at least so long
 */
record Asking(Supplier<byte[]> question, int leastBytes) implements Caller {

    @Override
    public Call next() {
        return new Call(0, question.get());
    }

    @Override
    public void answered(int status, byte[] body, int length) {
        // Taking each apart would cost as much as asking; an empty one is seen by its length.
        if (status == 200 && length < leastBytes) {
            throw new IllegalStateException("an answer of " + length + " bytes, fewer than " + leastBytes);
        }
    }
}
