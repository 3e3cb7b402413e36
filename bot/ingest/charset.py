"""Which characters a document is made of.

Publishers declare one encoding and send another: utf-16 on UTF-8 bytes, utf-8 on windows-1251,
ISO-8859-1 on nearly anything. So the bytes are asked first, the claims second.
"""

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Single-byte encodings of scripts that are not Latin, and the letters such text is mostly made of.
LETTERS = {
    "cp1251": "оеаинтсрвлкмдпуяыьгз",
    "koi8-r": "оеаинтсрвлкмдпуяыьгз",
    "iso8859-5": "оеаинтсрвлкмдпуяыьгз",
    "cp1256": "اليمنوترةبسعدفهكقأحج",
    "iso8859-6": "اليمنوترةبسعدفهكقأحج",
    "cp1255": "יוהלאתרמבשנחדקעפםצןס",
    "iso8859-8": "יוהלאתרמבשנחדקעפםצןס",
    "cp1253": "αοιετσνηρπκμλςυωίόάέ",
}
# Codecs that no publisher can mean; utf-7 has been a way past filters.
NO_CHARSETS = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"}
# Names that say no more than "some bytes": their bearers did not check.
VAGUE = {"ascii", "iso8859-1", "cp1252", "utf-8"}
# In Latin scripts accented letters stand alone or in pairs; elsewhere they make whole words.
WORD_OF_HIGH_BYTES = re.compile(rb"[\x80-\xff]{3,}")
HIGH_BYTE = re.compile(rb"[\x80-\xff]")
DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})")
CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
BROKEN = 0.1  # of the characters beyond ASCII: a feed cut short or sliced by bytes stays below


def decoded(body: bytes, content_type: str | None = None) -> str:
    """Read a document's bytes as text, whatever its header and its declaration claim."""
    for mark, encoding in BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    if b"\0" in body[:4]:
        return body.decode(_wide(body[:4]), "replace")
    claims = _claims(body, content_type)
    if any(claim.startswith(("iso2022", "hz")) for claim in claims):
        return body.decode(claims[0], "replace")  # seven-bit, so that it looks like ASCII
    text = body.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if not lost or lost <= BROKEN * sum(not char.isascii() for char in text):
        return text
    return body.decode(_single_byte(body, claims), "replace")


def _wide(start: bytes) -> str:
    order = "be" if start[0] == 0 else "le"
    return f"utf-32-{order}" if start.count(0) == 3 else f"utf-16-{order}"  # noqa: PLR2004 - of 4


def _claims(body: bytes, content_type: str | None) -> list[str]:
    """Return the encodings claimed that exist, the header's first."""
    header = CHARSET.search(content_type or "")
    declared = DECLARED.match(body[:400])
    names = [header[1] if header else "", declared[1].decode() if declared else ""]
    return [codec for name in names if (codec := _codec(name))]


def _codec(name: str) -> str:
    try:
        b" ".decode(name, "replace")  # "uu" can be looked up, and is no encoding of text
        codec = codecs.lookup(name).name
    except (LookupError, UnicodeError):
        return ""
    return "" if codec in NO_CHARSETS else codec


def _single_byte(body: bytes, claims: list[str]) -> str:
    """Choose for bytes that are not UTF-8: by letters where words are not Latin, else by claim."""
    precise = [claim for claim in claims if claim not in VAGUE and not claim.startswith("utf")]
    for claim in precise:
        if claim not in LETTERS and _decodes(body, claim):
            return claim
    high = HIGH_BYTE.findall(body)
    words = WORD_OF_HIGH_BYTES.findall(body)
    if 2 * sum(map(len, words)) < len(high):
        # cp1254 is cp1252 but for six letters, Icelandic there and Turkish here.
        return precise[0] if precise else "cp1254"
    sample = b" ".join(words)[:20_000]
    return max([*precise, *LETTERS], key=lambda codec: _likeness(sample, codec))


def _decodes(body: bytes, codec: str) -> bool:
    try:
        body.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _likeness(sample: bytes, codec: str) -> float:
    """How much of a sample consists of the letters that text in this encoding is made of."""
    text = sample.decode(codec, "replace")
    letters = LETTERS.get(codec, "")
    return sum(char in letters for char in text) / max(len(text), 1)
