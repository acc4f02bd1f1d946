"""A workspace file: whose it is, how it is written, which version it has."""

import gc
import hashlib
import os
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect

from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.store import schema
from hqd_desktop.store.engine import APPLICATION_ID, engines, header
from hqd_desktop.store.files import File
from hqd_desktop.store.tables import METADATA


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "zone.hqd"
    schema.create(made)
    return made


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_header_tells_whose_file_it_is(path: Path) -> None:
    assert header(path).application == APPLICATION_ID == int.from_bytes(b"HQDW", "big")
    assert header(path).schema == schema.VERSION


def test_connections_are_set_up_for_safety(path: Path) -> None:
    opened = engines(path)
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "mmap_size": 0,
        "cell_size_check": 1,
    }
    for engine in (opened.writer, opened.reader):
        with engine.connect() as connection:
            for pragma, value in wanted.items():
                got = connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
                assert got == value or (pragma == "mmap_size" and got is None), pragma
    opened.dispose()


def test_a_write_holds_the_file_from_its_beginning(path: Path) -> None:
    file = File(path)
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    with file.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.execute("ROLLBACK")
    other.close()
    file.close()


def test_opening_never_creates(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no file"):
        schema.check(tmp_path / "nothing.hqd")
    opened = engines(tmp_path / "nothing.hqd")
    with pytest.raises(Exception, match="unable to open"), opened.reader.connect():
        pass
    assert not (tmp_path / "nothing.hqd").exists()


def test_creating_never_overwrites(path: Path) -> None:
    before = digest(path)
    with pytest.raises(UserError, match="exists already"):
        schema.create(path)
    assert digest(path) == before


@pytest.mark.parametrize(
    "content", [b"", b"just text, no workspace at all, not even close to one" * 40, b"PK\x03\x04" * 300]
)
def test_other_files_are_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    stray = tmp_path / "stray.hqd"
    stray.write_bytes(content)
    with pytest.raises(UserError, match="is not a workspace"):
        schema.check(stray)
    assert stray.read_bytes() == content


def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    stray = tmp_path / "other.db"
    with sqlite3.connect(stray) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    with pytest.raises(UserError, match="is not a workspace"):
        schema.check(stray)


def test_a_newer_file_is_refused_byte_for_byte(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=999")
    connection.close()
    before = digest(path)
    with pytest.raises(UserError, match="newer HQD Desktop \\(file version 999") as trouble:
        schema.upgrade(path)
    assert "999" in trouble.value.message.zh
    assert digest(path) == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def shape(path: Path) -> dict[str, tuple[object, ...]]:
    """Tables with columns, keys and indices as the file has them."""
    opened = engines(path)
    look = inspect(opened.reader)
    made: dict[str, tuple[object, ...]] = {}
    for name in look.get_table_names():
        # Sorted: a step adds columns at the end, a new table has them as declared, and every statement names them.
        columns = sorted((c["name"], str(c["type"]), c["nullable"]) for c in look.get_columns(name))
        indices = sorted((i["name"] or "", tuple(i["column_names"])) for i in look.get_indexes(name))
        foreign = sorted(
            (f["name"] or "", f["referred_table"], tuple(f["constrained_columns"])) for f in look.get_foreign_keys(name)
        )
        made[name] = (columns, indices, foreign, look.get_pk_constraint(name)["constrained_columns"])
    opened.dispose()
    return made


def oldest(path: Path) -> Path:
    """A file of before the first schema step: only the header says that it is ours."""
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("CREATE TABLE keepsake (word TEXT)")
        connection.execute("INSERT INTO keepsake VALUES ('大连')")
    connection.close()
    return path


def test_the_migrations_make_the_tables_of_the_catalogue(path: Path, tmp_path: Path) -> None:
    old = oldest(tmp_path / "old.hqd")
    copy = schema.upgrade(old)
    assert copy is not None
    made = shape(old)
    made.pop("keepsake")
    assert made == shape(path)
    assert set(made) == {*METADATA.tables, "alembic_version"}
    assert header(old).schema == schema.VERSION


def test_an_upgrade_copies_first_and_keeps_what_was_there(tmp_path: Path) -> None:
    old = oldest(tmp_path / "old.hqd")
    copy = schema.upgrade(old)
    assert copy is not None
    for file in (copy, old):
        with sqlite3.connect(file) as connection:
            assert connection.execute("SELECT word FROM keepsake").fetchone() == ("大连",)
        connection.close()
    assert header(copy).schema == 0
    assert schema.upgrade(old) is None


def test_an_upgrade_that_dies_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = oldest(tmp_path / "old.hqd")
    with sqlite3.connect(old) as connection:
        connection.execute("CREATE TABLE project (id INTEGER)")  # the step will stumble over it
    connection.close()
    before = shape(old)
    with pytest.raises(Exception, match="project"):
        schema.upgrade(old)
    assert shape(old) == before
    assert header(old).schema == 0


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else False, reason="root may write anywhere")
def test_a_folder_without_write_access_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="cannot be created"):
        schema.create(tmp_path / "zone.hqd")


def test_revisions_are_numbers() -> None:
    assert schema.revision(1) == "0001"


def test_work_that_runs_when_the_file_is_closed_ends_and_leaves_no_connection(path: Path) -> None:
    file = File(path)
    asked, closed = threading.Event(), threading.Event()
    ended: list[BaseException] = []

    def work() -> None:
        def question(connection: Connection) -> None:
            asked.set()
            closed.wait(10)
            connection.exec_driver_sql("SELECT 1")

        try:
            file.read(question)
            file.read(question)
        except Cancelled as stopped:
            ended.append(stopped)

    thread = threading.Thread(target=work)
    thread.start()
    asked.wait(10)
    file.close()
    closed.set()
    thread.join(10)
    assert len(ended) == 1
    gc.collect()  # a connection left open would warn here, and a warning fails the test


def raw(connection: Connection) -> sqlite3.Connection:
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def is_open(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return False
    return True


@pytest.mark.parametrize("fails", [False, True])
def test_a_connection_in_use_closes_with_the_file_however_its_work_ends(path: Path, *, fails: bool) -> None:
    file = File(path)
    used: list[sqlite3.Connection] = []

    def question(connection: Connection) -> None:
        used.append(raw(connection))
        file.close()
        if fails:
            raise LookupError

    with suppress(LookupError):
        file.read(question)
    again = File(path)
    with suppress(LookupError), again.writing() as connection:
        used.append(raw(connection))
        again.close()
        if fails:
            raise LookupError
    assert [is_open(one) for one in used] == [False, False]


def test_connections_are_kept_while_the_file_is_open(path: Path) -> None:
    file = File(path)
    first, second = file.read(raw), file.read(raw)
    assert first is second
    assert is_open(first)
    file.close()
    assert not is_open(first)
