"""Making workspaces and telling about them: ``new``, ``info``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace

_MADE = Text("Made {file}: {projects} projects, {observations} observations.", "已新建 {file}：{projects} 个项目，{observations} 条指标数据。")  # fmt: skip
_SOUND = Text("sound", "完好")
DAMAGED = 1
_SYNTHETIC = Text("The content is synthetic.", "内容为合成数据。")


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    new = commands.add("new", Text("make a workspace: empty, the sample, or a synthetic one", "新建工作区：空白、示例或合成数据"), new_workspace)  # fmt: skip
    new.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    content = new.add_mutually_exclusive_group()
    new.add_to(content, "--sample", action="store_true", help=Text("the sample of published facts", "公开事实示例"))
    new.add_to(content, "--demo", metavar="N", type=int, help=Text("N made-up projects, labelled as synthetic", "N 个合成项目，并注明为合成数据"))  # fmt: skip
    new.add("--areas", metavar="A", type=int, default=4, help=Text("zones of the demo (4)", "合成数据的开发区数（4）"))
    new.add("--months", metavar="M", type=int, default=36, help=Text("months of its observations (36)", "合成数据的月数（36）"))  # fmt: skip
    new.add("--seed", metavar="S", type=int, default=1, help=Text("the same seed gives the same demo (1)", "种子相同则内容相同（1）"))  # fmt: skip
    new.add("--force", action="store_true", help=Text("replace a file that is there", "替换已有文件"))
    info = commands.add(
        "info",
        Text("what a workspace holds", "查看工作区概况"),
        tell_info,
        Text(
            "JSON: file, name {en, zh}, schema, size, created, synthetic, sample, counts {kind: n}, changes, last_change {id, at, author,\n"
            "label}, undoable, redoable (each a label or null), last_backup (null: none is known), health (ok or damaged), damage.\n\n"
            "Exit code 1: the file is damaged.",
            "JSON：file、name {en, zh}、schema、size、created、synthetic、sample、counts {类型: 数量}、changes、last_change {id, at, author,\n"
            "label}、undoable、redoable（可撤销、可重做的操作名称，无则为 null）、last_backup（null：没有已知备份）、health（ok 或 damaged）、damage。\n\n"
            "退出码 1：文件已损坏。",
        ),
    )
    info.add("workspace", metavar="WS", type=Path, help=WORKSPACE)


def new_workspace(asked: argparse.Namespace, out: Out) -> int:
    """Make a workspace. JSON: file, projects, observations, synthetic."""
    from hqd_desktop.workspace.making import filled

    file: Path = asked.workspace
    with out.bar() as bar:
        if asked.sample:
            from hqd_desktop.workspace.sample import create_sample

            made = create_sample(file, bar, force=asked.force)
        elif asked.demo is not None:
            from hqd_desktop.workspace.demo import create_demo

            made = create_demo(
                file, asked.demo, areas=asked.areas, months=asked.months, seed=asked.seed, lang=out.lang, progress=bar,
                force=asked.force,
            )  # fmt: skip
        else:
            made = filled(file, lambda _: None, force=asked.force)
    projects, observations, synthetic = made.count("project"), made.count("observation"), made.synthetic
    made.close()
    out.say(_MADE.fill(file=file, projects=f"{projects:,}", observations=f"{observations:,}"))
    if synthetic:
        out.say(_SYNTHETIC)
    out.result({"file": str(file), "projects": projects, "observations": observations, "synthetic": synthetic})
    return 0


def tell_info(asked: argparse.Namespace, out: Out) -> int:
    """Say what a workspace holds."""
    from hqd_desktop.cli.opening import opened

    with opened(asked.workspace) as workspace:
        known = _info(workspace)
    out.result(known)
    if not out.as_json:
        _say_info(known, out)
    return DAMAGED if known["damage"] else 0


def _info(workspace: Workspace) -> dict[str, Any]:
    from hqd_desktop.domain.records import RECORDS
    from hqd_desktop.workspace import documents

    meta = workspace.meta()
    newest = workspace.history(limit=1)
    undoable, redoable = workspace.undoable(), workspace.redoable()
    damage = workspace.damage() or [said.en for said in documents.damage(workspace)]
    return {
        "file": str(workspace.path),
        "name": {"en": workspace.name.en, "zh": workspace.name.zh},
        "schema": workspace.schema(),
        "size": workspace.path.stat().st_size,
        "created": meta.get("created"),
        "synthetic": workspace.synthetic,
        "sample": bool(meta.get("sample")),
        "counts": {kind: workspace.count(kind) for kind in RECORDS},
        "changes": newest[0].id if newest else 0,
        "last_change": None
        if not newest
        else {
            "id": newest[0].id,
            "at": newest[0].at.isoformat(),
            "author": newest[0].author,
            "label": newest[0].label.en,
        },
        "undoable": undoable.label.en if undoable else None,
        "redoable": redoable.label.en if redoable else None,
        "last_backup": None,
        "health": "damaged" if damage else "ok",
        "damage": damage,
    }


def _say_info(known: dict[str, Any], out: Out) -> None:
    from hqd_desktop.cli.tables import fitted
    from hqd_desktop.domain.records import RECORDS

    name = Text(known["name"]["en"], known["name"]["zh"])
    rows: list[tuple[Text, str]] = [
        (Text("Workspace", "工作区"), out.words(name)),
        (Text("File", "文件"), f"{known['file']} ({known['size']:,} B)"),
        (Text("Schema", "文件版本"), str(known["schema"])),
        (Text("Changes", "变更数"), f"{known['changes']:,}"),
    ]
    rows.append((Text("Last backup", "最近备份"), "—"))
    rows.append((Text("Health", "文件状况"), out.words(_SOUND) if not known["damage"] else "; ".join(known["damage"])))
    if known["synthetic"]:
        rows.append((Text("Content", "内容"), out.words(_SYNTHETIC)))
    rows += [(RECORDS[kind].PLURAL, f"{number:,}") for kind, number in known["counts"].items()]
    for title, value in rows:
        out.say(f"{fitted(out.words(title), 16)}  {value}")
