"""Making a workspace file, telling its version, bringing an older one up to date.

Schema steps are numbered Alembic migrations in db/migrations; the number also stands in ``user_version``, so that a look at the
header tells whether the file is older or newer than this program.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

from hqd_desktop import assets
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.store.engine import APPLICATION_ID, engines, header
from hqd_desktop.store.tables import METADATA
from hqd_desktop.store.trouble import told

VERSION = 8
"""The newest schema this program knows; the migration of that number makes it."""


def revision(version: int) -> str:
    """The Alembic revision of a schema version: 1 -> "0001"."""
    return f"{version:04}"


def create(path: Path) -> None:
    """Make an empty workspace file with the newest schema. Raises UserError if something is there already."""
    if path.exists():
        raise UserError(
            Text("{name} exists already", "{name} 已存在").fill(name=path.name),
            Text("Choose another name, or open the existing file", "换一个文件名，或打开已有文件"),
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(exist_ok=False)
    except OSError as trouble:
        raise UserError(
            Text("{name} cannot be created: {why}", "无法创建 {name}：{why}").fill(
                name=path, why=trouble.strerror or trouble
            ),
            Text("Choose a folder you may write to", "选择可写入的文件夹"),
        ) from trouble
    opened = engines(path)
    with told(), opened.writer.begin() as connection:
        METADATA.create_all(connection)
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (revision(VERSION),))
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
    opened.dispose()


def check(path: Path) -> int:
    """The schema version of a workspace file, read without changing it. Raises UserError for a newer one."""
    version = header(path).schema
    if version > VERSION:
        raise UserError(
            Text(
                "{name} was made by a newer HQD Desktop (file version {theirs}, this program reads up to {ours}). It was not touched",
                "{name} 由更新版本的 HQD Desktop 生成（文件版本 {theirs}，本程序最高支持 {ours}）。文件未作任何改动",
            ).fill(name=path.name, theirs=version, ours=VERSION),
            Text(
                "Open it with the newer program, or install the newest version here",
                "使用更新版本的程序打开，或在本机安装最新版本",
            ),
        )
    return version


def upgrade(path: Path) -> Path | None:
    """Bring a file to the newest schema after copying it; returns the copy's path, None where nothing was to do."""
    version = check(path)
    if version == VERSION:
        return None
    copy = _copy_before(path, version)
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(assets.folder("db/migrations")).replace("%", "%%"))
    opened = engines(path)
    try:
        with told(), opened.writer.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision(VERSION))
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
    finally:
        opened.dispose()
    return copy


def _copy_before(path: Path, version: int) -> Path:
    """A verified copy of the file beside it, made by SQLite itself; an earlier one of the same version is kept."""
    stamp = dt.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.stem}.version-{version}.{stamp}{path.suffix}")
    with told():
        source = sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)
        target = sqlite3.connect(copy)
        try:
            source.backup(target)
            verdict = target.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            target.close()
            source.close()
    if verdict != "ok":
        raise UserError(
            Text(
                "The copy of {name} made before the upgrade is damaged; the file was not touched",
                "升级前制作的 {name} 副本已损坏；原文件未作改动",
            ).fill(name=path.name),
            Text("See whether the disk is full, then open the file again", "检查磁盘空间，然后重新打开"),
        )
    return copy
