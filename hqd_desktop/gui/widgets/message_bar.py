"""The bar above the status bar that shows the last message."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, language, paint, theme
from hqd_desktop.gui.messages import SUCCESS_MS, Message, Offer, Said
from hqd_desktop.gui.widgets.buttons import IconButton

_LOOKS = {"success": ("circle-check", "ok"), "warning": ("triangle-alert", "warn"), "error": ("circle-x", "bad")}


_MOST_OFFERS = 2


class MessageBar(QWidget):
    """Hidden while there is nothing to say. A success leaves by itself unless somebody is about to answer it, anything else waits."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message: Message | None = None
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offers = [QPushButton() for _ in range(_MOST_OFFERS)]
        for place, offer in enumerate(self._offers):
            offer.setObjectName("message_offer")
            offer.setAutoDefault(True)
            offer.setFixedHeight(24)
            offer.setProperty("place", place)
            offer.clicked.connect(self._take_offer)
        self._close = IconButton("x", flat=True)
        self._close.setFixedSize(24, 24)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 18, 14)
        row.setSpacing(10)
        for widget in (self._sign, self._text, *self._offers, self._close):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self._close.clicked.connect(self.dismiss)
        theme.current().changed.connect(self._write)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self._close.set_name(self.tr("Close message"))
        self._write()

    def show_message(self, message: Message | None) -> None:
        """Show a message, or nothing."""
        self.message = message
        self._timer.stop()
        self.setVisible(message is not None)
        if message is None:
            return
        self._write()
        if message.level == "success":
            self._timer.start(SUCCESS_MS)

    def panes(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes to answer a message; nowhere while there is none."""
        return (self._offers[0] if self._offers[0].isVisible() else self._close,) if self.isVisible() else ()

    def dismiss(self) -> None:
        """Take the message away."""
        self.show_message(None)
        self.closed.emit()

    def minimumSizeHint(self) -> QSize:
        """Never wider than the window."""
        return QSize(200, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A frame on the ground of the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("bg-base"))
        paint.frame(painter, QRectF(self.rect()).adjusted(12, 8, -12, -8), "border", "bg-base", radius=6)

    def _write(self) -> None:
        message = self.message
        if message is None:
            return
        sign, tint = _LOOKS[message.level]
        self._sign.setPixmap(icons.pixmap(sign, tint))
        self._text.setText(_words(message.text))
        self.setAccessibleName(self._text.text())
        offered = _offered(message)
        for place, button in enumerate(self._offers):
            button.setVisible(place < len(offered))
            if place < len(offered):
                button.setText(_words(offered[place].label))

    def _leave(self) -> None:
        """The time of a success is over; it stays while the mouse or the keyboard is on one of its buttons."""
        if any(button.hasFocus() or button.underMouse() for button in (*self._offers, self._close)):
            self._timer.start(SUCCESS_MS)
        else:
            self.dismiss()

    def _take_offer(self) -> None:
        message, sender = self.message, self.sender()
        self.dismiss()
        if message is not None and sender is not None:
            _offered(message)[int(sender.property("place"))].run()


def _offered(message: Message) -> list[Offer]:
    """What a message lets a person do."""
    return [] if message.offer is None else [message.offer, *message.more][:_MOST_OFFERS]


def _words(said: Said) -> str:
    return language.said(said) if isinstance(said, Text) else said
