"""A program of its own: decodes one picture from standard input to standard output, within limits, and ends.

    python -I decoder.py FORMAT WIDTH HEIGHT BANDS SECONDS PATH...

BANDS is 4 for RGBA, or 1 for samples as they are. PATH... is where Python finds its packages. It imports Pillow and nothing
else, so that it starts in a fraction of the time that OpenCV takes. Neither of the two reads a file that is cut short; of TIFFs
with one bit changed Pillow refuses half and more, and OpenCV next to none. It ends with NO_DECODER where this Pillow cannot
read the format, and with another status than 0 for whatever else goes wrong.
"""

from __future__ import annotations

import sys

NO_DECODER = 3
_FEATURES = {"Gif": "zlib", "WebP": "webp", "Tiff": "libtiff", "Avif": "avif"}
_OWN_BYTES = 384 * 2**20
"""Of address space, for Python, Pillow and its libraries."""
_BYTES_A_PIXEL = 40
"""libwebp and libavif hold a picture several times while they decode it, and Pillow holds it twice more."""


def _limit(seconds: int, address_bytes: int) -> None:
    """Have the system end this process if it takes too much. Windows has no such limits, and some systems not all."""
    try:
        import resource
    except ImportError:
        return
    # Neither a core file nor any other: a picture must not get onto the disk.
    limits = {"RLIMIT_CPU": seconds, "RLIMIT_AS": address_bytes, "RLIMIT_CORE": 0, "RLIMIT_FSIZE": 0}
    for name, most in limits.items():
        try:
            resource.setrlimit(getattr(resource, name), (most, most))
        except (AttributeError, ValueError, OSError):
            continue


def _main(kind: str, width: int, height: int, bands: int, seconds: int) -> int:
    import importlib
    import io
    import warnings

    from PIL import Image, features

    warnings.simplefilter("ignore")
    if not features.check(_FEATURES[kind]):
        return NO_DECODER
    plugin = importlib.import_module(f"PIL.{kind}ImagePlugin")
    vars(plugin)["DEFAULT_MAX_THREADS"] = 1  # Of AVIF; each thread more has memory of its own.
    Image.MAX_IMAGE_PIXELS = None  # The size was checked, and is checked again below.
    data = sys.stdin.buffer.read()
    _limit(seconds, _OWN_BYTES + 2 * len(data) + _BYTES_A_PIXEL * width * height)
    image = getattr(plugin, f"{kind}ImageFile")(io.BytesIO(data))
    if image.size != (width, height):
        return 1
    if bands == 4:
        image = image.convert("RGBA")
    elif image.mode not in ("L", "P"):
        return 1
    sys.stdout.buffer.write(image.tobytes())
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.path[:] = sys.argv[6:]
    sys.exit(_main(sys.argv[1], *map(int, sys.argv[2:6])))
