"""One window for each file: the first one holds a lock and listens; a second start asks it to come to the front."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

from hqd_desktop.gui import folders

_ANSWER_MS = 1000


class Claim(QObject):
    """The right of this window to show one file; ``release`` gives it back."""

    raise_wanted = Signal()
    """Another start asked for the same file."""

    def __init__(self, lock: QLockFile, name: str) -> None:
        super().__init__()
        self._lock = lock
        self._name = name

    def listen(self) -> None:
        """Hear of other starts. Apart from the constructor because the network module must not delay the first paint."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._asked)
        self._server.listen(self._name)

    def release(self) -> None:
        """Let another window show the file."""
        server = getattr(self, "_server", None)
        if server is not None:
            server.close()
        self._lock.unlock()

    def _asked(self) -> None:
        self._server.nextPendingConnection().close()
        self.raise_wanted.emit()


def claim(file: Path) -> Claim | None:
    """Take the right to show a file; None while another window of this person has it."""
    name = _name(file)
    folder = folders.locks()
    folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / f"{name}.lock"))
    # A lock is stale only when its process is gone, however long that process runs.
    lock.setStaleLockTime(0)
    return Claim(lock, name) if lock.tryLock(0) else None


def is_shown(file: Path) -> bool:
    """Whether a window shows the file now."""
    taken = claim(file)
    if taken is None:
        return True
    taken.release()
    return False


def ask_to_raise(file: Path) -> bool:
    """Ask the window that shows a file to come to the front; whether it answered."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(file))
    answered = socket.waitForConnected(_ANSWER_MS)
    socket.abort()
    return answered


def _name(file: Path) -> str:
    place = str(file.resolve()).encode("utf-8", "surrogatepass")
    digest = QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256)
    return "hqd-" + bytes(digest.toHex().data()).decode("ascii")[:24]
