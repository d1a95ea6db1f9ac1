from __future__ import annotations

import gzip
import io
import os
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.errors import InputError
from redact.formats import open_recording
from redact.formats.container import is_inside
from redact.formats.limits import Limits

from .samples import picture, session

Entry = tuple[str, bytes]


def entries(folder: Path, prefix: str = "") -> list[Entry]:
    return [
        (prefix + path.relative_to(folder).as_posix(), path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()
    ]


def as_zip(path: Path, content: Iterable[Entry]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content:
            archive.writestr(name, data)
    return path


def as_tar(path: Path, content: Iterable[Entry], extra: Iterable[tarfile.TarInfo] = ()) -> Path:
    with tarfile.open(path, "w:gz" if path.suffix == ".gz" else "w") as archive:
        for name, data in content:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for entry in extra:
            archive.addfile(entry)
    return path


PACKERS: dict[str, Callable[[Path, Iterable[Entry]], Path]] = {"s.zip": as_zip, "s.tar": as_tar, "s.tar.gz": as_tar}
packed = pytest.mark.parametrize("name", PACKERS)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return session(tmp_path / "plain")


@pytest.mark.parametrize(
    ("name", "prefix"),
    [("s.zip", ""), ("s.zip", "wrapped/"), ("s.tar", ""), ("s.tar", "./"), ("s.tar", "./wrapped/"), ("s.tar.gz", "wrapped/")],
)
def test_a_packed_session_reads_like_its_folder(name: str, prefix: str, plain: Path, tmp_path: Path) -> None:
    path = PACKERS[name](tmp_path / name, entries(plain, prefix))
    with open_recording(plain) as folder, open_recording(path) as archive:
        assert archive.session == folder.session
        assert archive.session.left_out == 0
        frame = archive.session.frames[0]
        assert (archive.pixels(frame).pixels == picture()).all()
        assert archive.raw_digest(frame) == folder.raw_digest(frame)


@packed
def test_what_lies_beside_a_wrapping_folder_is_left_out(name: str, plain: Path, tmp_path: Path) -> None:
    path = PACKERS[name](tmp_path / name, [*entries(plain, "wrapped/"), ("__MACOSX/._wrapped", b"x")])
    with open_recording(path) as archive:
        assert archive.session.left_out == 1


@packed
def test_an_archive_of_two_sessions_is_refused(name: str, plain: Path, tmp_path: Path) -> None:
    path = PACKERS[name](tmp_path / name, [*entries(plain, "one/"), *entries(plain, "two/")])
    with pytest.raises(InputError, match="several sessions"):
        open_recording(path)


BAD_NAMES = ("../evil", "a/../../evil", "/evil", "a\\..\\evil", "C:evil", "a//b", "frames/./a", "a\nb")


@packed
@pytest.mark.parametrize("bad", BAD_NAMES)
def test_a_name_that_leads_elsewhere_is_refused(name: str, bad: str, plain: Path, tmp_path: Path) -> None:
    path = PACKERS[name](tmp_path / name, [*entries(plain), (bad, b"x")])
    with pytest.raises(InputError, match="leads outside"):
        open_recording(path)


@packed
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_refused(name: str, plain: Path, tmp_path: Path) -> None:
    path = PACKERS[name](tmp_path / name, [*entries(plain), ("events.jsonl", b"{}")])
    with pytest.raises(InputError, match="same name"):
        open_recording(path)


@packed
def test_a_cut_archive_is_refused_or_says_which_frame_it_lost(name: str, plain: Path, tmp_path: Path) -> None:
    data = PACKERS[name](tmp_path / name, entries(plain)).read_bytes()
    # A tar may end with zeros that nobody needs.
    for end in range(0, len(data) - (12_000 if name == "s.tar" else 1), 97):
        (tmp_path / name).write_bytes(data[:end])
        with pytest.raises(InputError):
            open_recording(tmp_path / name)


@packed
def test_an_archive_with_bytes_changed_raises_nothing_else(name: str, plain: Path, tmp_path: Path) -> None:
    path = PACKERS[name](tmp_path / name, entries(plain))
    data = path.read_bytes()
    for at in range(0, len(data), 29):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            with open_recording(path) as archive:
                for frame in archive.session.frames:
                    archive.pixels(frame)
        except InputError:
            pass


@packed
def test_too_many_entries_are_refused(name: str, plain: Path, tmp_path: Path) -> None:
    path = PACKERS[name](tmp_path / name, [*entries(plain), *((f"f/{index}", b"") for index in range(20))])
    for place in (path, plain):
        with pytest.raises(InputError, match="more than"):
            open_recording(place, Limits(entries=3))


def test_too_many_bytes_are_refused(plain: Path, tmp_path: Path) -> None:
    content = [*entries(plain), ("zeros", bytes(1_000_000))]
    for path in (as_zip(tmp_path / "s.zip", content), as_tar(tmp_path / "s.tar.gz", content)):
        assert path.stat().st_size < 20_000
        with pytest.raises(InputError, match="inflates to more"):
            open_recording(path, Limits(total_bytes=500_000))


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.GNUTYPE_SPARSE, b"?"]
)
def test_a_tar_with_anything_but_files_is_refused(kind: bytes, plain: Path, tmp_path: Path) -> None:
    link = tarfile.TarInfo("frames/000002.png")
    link.type, link.linkname = kind, "/etc/passwd"
    with pytest.raises(InputError, match="a link, a device or a sparse file"):
        open_recording(as_tar(tmp_path / "s.tar", entries(plain), [link]))


def test_a_sparse_file_in_the_pax_manner_is_refused(plain: Path, tmp_path: Path) -> None:
    sparse = tarfile.TarInfo("hole")
    sparse.pax_headers = {"GNU.sparse.map": "0,1", "GNU.sparse.size": "9", "GNU.sparse.numblocks": "1"}
    with pytest.raises(InputError):
        open_recording(as_tar(tmp_path / "s.tar", entries(plain), [sparse]))


def test_a_huge_tar_header_is_refused_unread(plain: Path, tmp_path: Path) -> None:
    entry = tarfile.TarInfo("a")
    entry.pax_headers = {"comment": "x" * 1_000_000}
    with pytest.raises(InputError, match="ordinary files only"):
        open_recording(as_tar(tmp_path / "s.tar", entries(plain), [entry]))


def test_a_tar_entry_of_negative_size_does_not_loop(plain: Path, tmp_path: Path) -> None:
    entry = tarfile.TarInfo("a")
    entry.pax_headers = {"size": "-99999"}
    with pytest.raises(InputError):
        open_recording(as_tar(tmp_path / "s.tar", entries(plain), [entry]))


def test_a_tar_with_a_damaged_header_does_not_lose_the_rest(plain: Path, tmp_path: Path) -> None:
    path = as_tar(tmp_path / "s.tar", [*entries(plain), ("a", b"x"), ("b", b"y")])
    data = path.read_bytes()
    at = data.index(b"a\0\0\0\0")
    path.write_bytes(data[:at] + b"X" + data[at + 1 :])
    with pytest.raises(InputError, match="damaged"):
        open_recording(path)


def test_a_zip_with_a_link_is_refused(plain: Path, tmp_path: Path) -> None:
    link = zipfile.ZipInfo("frames/000002.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = as_zip(tmp_path / "s.zip", entries(plain))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(InputError, match="is a link"):
        open_recording(path)


def test_a_zip_name_that_hides_behind_a_nul_is_refused(plain: Path, tmp_path: Path) -> None:
    path = as_zip(tmp_path / "s.zip", [*entries(plain), ("frames/2.png#.exe", b"x")])
    path.write_bytes(path.read_bytes().replace(b"2.png#", b"2.png\0"))
    with pytest.raises(InputError, match="leads outside"):
        open_recording(path)


def test_an_encrypted_or_odd_zip_is_refused(plain: Path, tmp_path: Path) -> None:
    path = as_zip(tmp_path / "s.zip", entries(plain))
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(InputError, match="an entry is encrypted"):
        open_recording(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("session.json", "{}")
    with pytest.raises(InputError, match="encrypted or not deflated"):
        open_recording(path)


def test_a_zip_entry_that_is_larger_than_it_claims_is_refused(plain: Path, tmp_path: Path) -> None:
    meta, events = ((plain / name).read_bytes() for name in ("session.json", "events.jsonl"))
    path = as_zip(tmp_path / "s.zip", [("session.json", meta), ("events.jsonl", events * 99)])
    true_size, claimed = ((len(events) * times).to_bytes(4, "little") for times in (99, 1))
    assert path.read_bytes().count(true_size) == 2
    path.write_bytes(path.read_bytes().replace(true_size, claimed))
    with pytest.raises(InputError, match="cannot be read"):
        open_recording(path)


def link_to_a_file(path: Path) -> None:
    path.symlink_to("/etc/hosts")


def link_to_a_folder(path: Path) -> None:
    path.symlink_to("..")


def pipe(path: Path) -> None:
    os.mkfifo(path)


needs_links = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no links or pipes to try")


@needs_links
@pytest.mark.parametrize("make", [link_to_a_file, link_to_a_folder, pipe])
def test_a_folder_with_a_link_or_a_pipe_is_refused(make: Callable[[Path], None], plain: Path) -> None:
    make(plain / "frames" / "000002.png")
    with pytest.raises(InputError, match="a link or a device"):
        open_recording(plain)


@needs_links
def test_a_frame_that_becomes_a_link_or_a_pipe_is_not_followed(plain: Path, tmp_path: Path) -> None:
    path = plain / "frames" / "000001.png"
    with open_recording(plain) as recording:
        path.rename(tmp_path / "moved.png")
        path.symlink_to(tmp_path / "moved.png")
        with pytest.raises(InputError):
            recording.pixels(recording.session.frames[0])
        path.unlink()
        os.mkfifo(path)
        with pytest.raises(InputError, match="replaced by something else"):
            recording.pixels(recording.session.frames[0])


@needs_links
def test_a_link_to_a_whole_session_is_followed(plain: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(plain)
    with open_recording(tmp_path / "link") as recording:
        assert len(recording.session.frames) == 1


NO_ARCHIVES = (b"", b"x", b"PK\3\4", b"PK\5\6", b"\x1f\x8b", b"\x1f\x8b\x08\0", gzip.compress(b"x" * 999))


@pytest.mark.parametrize("content", NO_ARCHIVES)
def test_a_file_that_is_no_archive_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "s").write_bytes(content)
    with pytest.raises(InputError, match="; "):
        open_recording(tmp_path / "s")


@given(st.text(st.sampled_from("./\\:aC\0\n"), max_size=12))
def test_a_name_that_is_inside_stays_inside(name: str) -> None:
    if is_inside(name):
        assert os.path.normpath(os.path.join("/base", name)) == "/base/" + name
        assert not set(name) & set("\\\0\n")
