# Sourced: what the system must bring, and how it is brought.

# Run a command as root: directly, or with sudo where that asks nothing or there is somebody to ask.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        sudo "$@"
    else
        return 126
    fi
}

can_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

# apt_install PACKAGE ...: from the lists at hand, or else from fresh ones.
apt_install() {
    say "installing with apt: $*"
    set -- env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
    if as_root "$@" >"$log" 2>&1; then return 0; fi
    as_root apt-get update -q >>"$log" 2>&1 || true
    if as_root "$@" >>"$log" 2>&1; then return 0; fi
    tail -n 15 "$log" >&2
    return 1
}

# The lines of libraries.txt for the levels "$@" that this machine does not have, as "what package".
missing_from_system() {
    case "$(uname -s)" in Linux) ;; *) return 0 ;; esac
    known=$(/sbin/ldconfig -p 2>/dev/null || ldconfig -p 2>/dev/null || true)
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$setup/libraries.txt" | while read -r level what package; do
        case " $* " in *" $level "*) ;; *) continue ;; esac
        has "$what" || echo "$what $package"
    done
}

has() {
    case "$1" in
    lib:*) case "$known" in *"${1#lib:} "*) return 0 ;; *) return 1 ;; esac ;;
    cmd:*) command -v "${1#cmd:}" >/dev/null 2>&1 ;;
    font:*) has_font "${1#font:}" ;;
    esac
}

has_font() {
    set -f
    old_ifs=$IFS
    IFS='|'
    for pattern in $1; do
        found=$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
            -name "$pattern" 2>/dev/null | head -n 1 || true)
        [ -n "$found" ] && break
    done
    IFS=$old_ifs
    set +f
    [ -n "$found" ]
}

# require_system LEVEL ...: install what is missing, or name it in one sentence and go on.
require_system() {
    missing=$(missing_from_system "$@")
    [ -n "$missing" ] || return 0
    packages=$(echo "$missing" | cut -d' ' -f2 | sort -u | tr '\n' ' ')
    # shellcheck disable=SC2086
    if can_install && apt_install $packages; then return 0; fi
    names=$(echo "$missing" | sed -e 's/ .*//' -e 's/^font:.*/a Chinese font for print/' -e 's/^[a-z]*://' | paste -s -d, - | sed 's/,/, /g')
    say "this system lacks $names (Debian and Ubuntu: sudo apt-get install ${packages% }); going on without."
}
