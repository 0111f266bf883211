package id.balai.simulator.internal.rtsp;

/** Addresses in requests: absolute ({@code rtsp://host/path}) as they should be, or only a path. */
final class RtspAddress {
    private RtspAddress() {}

    /** The address without the control part and without a slash at the end. */
    static String base(String uri) {
        String base = uri.endsWith("/" + Sdp.CONTROL) ? uri.substring(0, uri.length() - Sdp.CONTROL.length() - 1) : uri;
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The path of a presentation, without slashes around it and without a query. */
    static String path(String uri) {
        String base = base(uri);
        int query = base.indexOf('?');
        if (query >= 0) {
            base = base(base.substring(0, query));
        }
        int scheme = base.indexOf("://");
        if (scheme >= 0) {
            int slash = base.indexOf('/', scheme + 3);
            base = slash < 0 ? "" : base.substring(slash);
        }
        return base.startsWith("/") ? base.substring(1) : base;
    }
}
