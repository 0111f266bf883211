package id.balai.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the order asked for
 * @param nextCursor where the next part begins; none at the end
 * @param total how many there are in all, where that is cheap to know
 */
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long total) {

    /** No more than this many items are given at once. */
    public static final int MAX_LIMIT = 500;

    /** All there is. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, (long) items.size());
    }

    /**
     * A part, from up to {@code limit + 1} items: the one too many only tells that there is more.
     *
     * @param cursorOf the cursor of an item, which the next request sends to go on behind it
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursorOf) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.getLast()), null);
    }

    /** The same with its items turned into something else. */
    public <R> Page<R> map(Function<T, R> turn) {
        return new Page<>(items.stream().map(turn).toList(), nextCursor, total);
    }

    /**
     * The limit asked for when it is one we give.
     *
     * @throws BalaiException.Invalid unless between 1 and {@value #MAX_LIMIT}
     */
    public static int boundedLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BalaiException.Invalid("limit", "out-of-range", 1, MAX_LIMIT);
        }
        return limit;
    }
}
