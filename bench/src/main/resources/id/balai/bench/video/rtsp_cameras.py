"""Many RTSP cameras from Debian's GStreamer: each plays the same MP4 file, from its start for the first who asks.

Usage: rtsp_cameras.py FILE COUNT
Serves rtsp://127.0.0.1:PORT/0 to /COUNT-1, prints READY and the port, and ends when its standard input does.
"""
import sys
import threading

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402


def main() -> None:
    film, count = sys.argv[1], int(sys.argv[2])
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service("0")
    server.set_backlog(1024)
    for number in range(count):
        factory = GstRtspServer.RTSPMediaFactory()
        # Whoever asks second is sent the very pictures that the first is sent, at the same time.
        factory.set_shared(True)
        factory.set_launch(
            f'( filesrc location="{film}" ! qtdemux ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 )'
        )
        server.get_mount_points().add_factory(f"/{number}", factory)
    if server.attach(None) == 0:
        sys.exit("no port is free")
    loop = GLib.MainLoop()

    def end_with_parent() -> None:
        sys.stdin.buffer.read()
        GLib.idle_add(loop.quit)

    threading.Thread(target=end_with_parent, daemon=True).start()
    print(f"READY {server.get_bound_port()}", flush=True)
    loop.run()


main()
