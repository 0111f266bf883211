"""An RTSP camera from Debian's GStreamer, for tests: plays an MP4 file, from its start for each client.

Usage: rtsp_camera.py PORT FILE [USER PASSWORD]
Serves rtsp://127.0.0.1:PORT/street (PORT 0: any), prints READY and the port, and ends when its standard input does.
"""
import sys
import threading

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402


def pipeline(film: str) -> str:
    return f'( filesrc location="{film}" ! qtdemux ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 )'


def require(server: GstRtspServer.RTSPServer, factory, user: str, password: str) -> None:
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
    port, film = sys.argv[1], sys.argv[2]
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(port)
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_shared(False)
    factory.set_launch(pipeline(film))
    if len(sys.argv) > 4:
        require(server, factory, sys.argv[3], sys.argv[4])
    server.get_mount_points().add_factory("/street", factory)
    if server.attach(None) == 0:
        sys.exit(f"port {port} is taken")
    loop = GLib.MainLoop()

    def end_with_parent() -> None:
        sys.stdin.buffer.read()
        GLib.idle_add(loop.quit)

    threading.Thread(target=end_with_parent, daemon=True).start()
    print(f"READY {server.get_bound_port()}", flush=True)
    loop.run()


main()
