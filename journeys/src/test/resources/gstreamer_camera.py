"""An RTSP camera that nobody here wrote: GStreamer's RTSP server plays an H.264 file, from its start for the first client.

Usage: gstreamer_camera.py PORT FILE.mp4 [once]
Serves rtsp://127.0.0.1:PORT/street, prints READY, and ends when its standard input does; with "once" it prints PLAYING and
the time in milliseconds when the film's first picture is sent, and ends when the film has been played to its first client.
"""
import sys
import threading
import time

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402


def main() -> None:
    port, film = sys.argv[1], sys.argv[2]
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(port)
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_shared(True)
    factory.set_launch(
        f'( filesrc location="{film}" ! qtdemux ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 )'
    )
    loop = GLib.MainLoop()

    def follow(_, media: GstRtspServer.RTSPMedia) -> None:
        media.connect("unprepared", lambda _: loop.quit())
        media.connect("new-state", lambda _, state: state == Gst.State.PLAYING and say_playing())

    def say_playing() -> None:
        print("PLAYING", round(time.time() * 1000), flush=True)

    if sys.argv[3:] == ["once"]:
        factory.connect("media-configure", follow)
    server.get_mount_points().add_factory("/street", factory)
    if server.attach(None) == 0:
        sys.exit(f"port {port} is taken")

    def end_with_parent() -> None:
        sys.stdin.buffer.read()
        GLib.idle_add(loop.quit)

    threading.Thread(target=end_with_parent, daemon=True).start()
    print("READY", flush=True)
    loop.run()


main()
