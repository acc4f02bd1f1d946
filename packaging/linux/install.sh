#!/bin/sh
# Tell the desktop about the program: menu entry, kind of file, icons, description. Nothing of the program is copied.
#   install.sh [--prefix DIR] [--program FILE] [--icons DIR] [--remove]
# Without a prefix: /usr/local for root, else ~/.local.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
program=
icons=
remove=
while [ $# -gt 0 ]; do
    case "$1" in
    --prefix) prefix=$2; shift 2 ;;
    --program) program=$2; shift 2 ;;
    --icons) icons=$2; shift 2 ;;
    --remove) remove=yes; shift ;;
    *) sed -n 's/^# //p' "$0" >&2; exit 2 ;;
    esac
done
# In the frozen folder this script lies in share/, beside icons/; in the checkout the icons are in resources/.
[ -n "$icons" ] || for place in "$here/icons" "$here/../../resources/icons/app"; do
    if [ -d "$place" ]; then icons=$place; break; fi
done
[ -n "$program" ] || for place in "$here/../hqd-desktop" "$here/../../.venv/bin/hqd-desktop"; do
    if [ -x "$place" ] && [ ! -d "$place" ]; then program=$(CDPATH='' cd -- "$(dirname -- "$place")" && pwd)/hqd-desktop; break; fi
done
share=$prefix/share

# put FILE TARGET, or take TARGET away
put() {
    if [ -n "$remove" ]; then
        rm -f "$2"
    else
        mkdir -p "$(dirname -- "$2")"
        cp "$1" "$2"
        chmod 644 "$2"
    fi
}

for size in 16 22 24 32 48 64 128 256 512; do
    put "$icons/hqd-desktop-$size.png" "$share/icons/hicolor/${size}x$size/apps/hqd-desktop.png"
    put "$icons/hqd-workspace-$size.png" "$share/icons/hicolor/${size}x$size/mimetypes/application-x-hqd-workspace.png"
done
put "$icons/hqd-desktop.svg" "$share/icons/hicolor/scalable/apps/hqd-desktop.svg"
put "$icons/hqd-workspace.svg" "$share/icons/hicolor/scalable/mimetypes/application-x-hqd-workspace.svg"
put "$here/hqd-desktop.xml" "$share/mime/packages/hqd-desktop.xml"
for description in "$here"/*.metainfo.xml; do
    put "$description" "$share/metainfo/$(basename "$description")"
done
entry=$share/applications/hqd-desktop.desktop
put "$here/hqd-desktop.desktop" "$entry"
if [ -z "$remove" ] && [ -n "$program" ]; then
    sed -e "s|^Exec=.*|Exec=\"$program\" %f|" -e "s|^TryExec=.*|TryExec=$program|" "$here/hqd-desktop.desktop" >"$entry"
fi

refresh() { if command -v "$1" >/dev/null 2>&1; then "$@" >/dev/null 2>&1 || true; fi; }
if [ -d "$share/mime/packages" ]; then refresh update-mime-database "$share/mime"; fi
refresh update-desktop-database "$share/applications"
refresh gtk-update-icon-cache -q -t -f "$share/icons/hicolor"
