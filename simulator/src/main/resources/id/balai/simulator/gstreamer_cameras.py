"""RTSP cameras that nobody here wrote, for tests and measurements: Debian's GStreamer plays an MP4 file with H.264.

Serves rtsp://127.0.0.1:PORT/0 and so on, prints READY and the port, and ends when its standard input does.
"""
import argparse
import sys
import threading

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("film")
    parser.add_argument("--count", type=int, default=1, help="how many cameras, all of the same film")
    parser.add_argument("--port", default="0", help="any that is free when it is 0")
    parser.add_argument("--anew", action="store_true", help="from its start for each client; else all see the same picture")
    parser.add_argument("--user", help="ask for this name")
    parser.add_argument("--password", help="and this password")
    return parser.parse_args()


def require(server: GstRtspServer.RTSPServer, factory: GstRtspServer.RTSPMediaFactory, user: str, password: str) -> None:
    auth = GstRtspServer.RTSPAuth()
    token = GstRtspServer.RTSPToken()
    token.set_string("media.factory.role", "viewer")
    auth.add_basic(GstRtspServer.RTSPAuth.make_basic(user, password), token)
    server.set_auth(auth)
    permissions = GstRtspServer.RTSPPermissions()
    permissions.add_permission_for_role("viewer", "media.factory.access", True)
    permissions.add_permission_for_role("viewer", "media.factory.construct", True)
    factory.set_permissions(permissions)


def main() -> None:
    wanted = arguments()
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(wanted.port)
    server.set_backlog(1024)
    for number in range(wanted.count):
        factory = GstRtspServer.RTSPMediaFactory()
        factory.set_shared(not wanted.anew)
        factory.set_launch(
            f'( filesrc location="{wanted.film}" ! qtdemux ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 )'
        )
        if wanted.user:
            require(server, factory, wanted.user, wanted.password)
        server.get_mount_points().add_factory(f"/{number}", factory)
    if server.attach(None) == 0:
        sys.exit(f"port {wanted.port} is taken")
    loop = GLib.MainLoop()

    def end_with_parent() -> None:
        sys.stdin.buffer.read()
        GLib.idle_add(loop.quit)

    threading.Thread(target=end_with_parent, daemon=True).start()
    print(f"READY {server.get_bound_port()}", flush=True)
    loop.run()


main()
