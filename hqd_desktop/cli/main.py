"""The entry of ``hqd``: understand the words, do the command, turn trouble into a sentence and an exit code.

0 done; 1 done, but something was found or rejected; 2 wrong usage; 3 trouble that a person can mend; 130 stopped by Ctrl+C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from hqd_desktop.cli.commands import chosen_lang, make_parser
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.words import Lang, Text

MENDABLE, STOPPED = 3, 130
_SYSTEM_TROUBLE = Text("{name}: {why}", "{name}：{why}")
_LOOK = Text("Check the path and whether you may write there", "检查路径以及是否有写权限")
_STOPPED = Text("Stopped.", "已停止。")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; ``argv`` without the program's name (default: the process's). Returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["--hqd-worker"]:
        from hqd_desktop.exchange.reading.worker import worker_main

        return worker_main(["hqd", *words]) or 0
    lang = chosen_lang(words)
    try:
        asked = make_parser(lang).parse_args(joined(words))
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 2
    return _do(lambda: int(asked.run(asked, Out(lang, as_json=asked.json))), lang)


def joined(words: Sequence[str]) -> list[str]:
    """The words with ``--sort -FIELD`` as one, which argparse would take for two options."""
    made: list[str] = []
    for word in words:
        if made and made[-1] == "--sort":
            made[-1] = f"--sort={word}"
        else:
            made.append(word)
    return made


def _do(job: Callable[[], int], lang: Lang) -> int:
    try:
        code = job()
        sys.stdout.flush()
        return code
    except UserError as trouble:
        return _told(trouble.said(lang))
    except (KeyboardInterrupt, Cancelled):
        print("\n" + _STOPPED.of(lang), file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # Whoever read has enough (hqd list | head); nothing more may reach the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as trouble:
        if trouble.filename is None or trouble.strerror is None:
            raise
        said = UserError(_SYSTEM_TROUBLE.fill(name=trouble.filename, why=trouble.strerror), _LOOK)
        return _told(said.said(lang))


def _told(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return MENDABLE
