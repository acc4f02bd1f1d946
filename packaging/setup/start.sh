#!/bin/sh
# Open the sample in a window, or do the whole job without one where there is no screen.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"

# A screen that answers: DISPLAY may be left over from a session that is gone.
screen() {
    [ "$(uname -s)" != Darwin ] || return 0
    [ -z "${WAYLAND_DISPLAY:-}" ] || return 0
    [ -n "${DISPLAY:-}" ] || return 1
    .venv/bin/python -c '
import ctypes, sys
xcb = ctypes.CDLL("libxcb.so.1")
xcb.xcb_connect.restype = ctypes.c_void_p
xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
sys.exit(bool(xcb.xcb_connection_has_error(xcb.xcb_connect(None, None))))' 2>/dev/null
}

if screen; then
    exec .venv/bin/hqd-desktop --sample
fi
echo "No screen here: the main job runs without a window, into out/tour."
exec .venv/bin/hqd tour out/tour
