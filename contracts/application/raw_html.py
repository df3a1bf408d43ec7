"""HTML inside a text of part two, told from signs that only look like it: A<B, List<String>, <-.

Every printer shows HTML as plain text. It is refused all the same: whoever renders the text as
CommonMark would run it. Pure; every pattern needs linear time.
"""

import re
from typing import Final

_BLOCK_TAGS: Final = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|"
    "head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|"
    "p|param|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|"
    "tr|track|ul"
)
"""Tags that begin an HTML block of CommonMark wherever a line begins with them."""
_ACTIVE_TAGS: Final = (
    "applet|audio|base|br|embed|frame|frameset|hr|iframe|image|img|isindex|link|math|meta|noembed|"
    "noframes|noscript|object|plaintext|script|style|svg|template|textarea|title|video|wbr|xmp"
)
"""Tags that do something without any attribute, load something, or swallow what follows."""
_INLINE_TAGS: Final = (
    "a|abbr|acronym|b|bdi|bdo|big|button|canvas|cite|code|data|datalist|del|dfn|em|font|i|input|"
    "ins|kbd|label|map|mark|marquee|meter|nobr|output|picture|progress|q|rp|rt|ruby|s|samp|select|"
    "slot|small|source|span|strike|strong|sub|sup|time|tt|u|var"
)
_TAGS: Final = frozenset(f"{_BLOCK_TAGS}|{_ACTIVE_TAGS}|{_INLINE_TAGS}".split("|"))
_GENERIC: Final = frozenset({"audio", "image", "link", "object", "template", "title", "video"})
"""Active tags whose names are also types of programs: Optional<Object>."""
_NAME: Final = r"[A-Za-z_:][\w:.-]*+"
_VALUE: Final = r"""(?:"[^"<]*+"|'[^'<]*+'|[^\s"'=<>`]++)"""
_WHOLE_TAG: Final = re.compile(
    rf"<([A-Za-z][A-Za-z0-9-]*+)((?:\s++{_NAME}(?:\s*+=\s*+{_VALUE})?)*+)\s*+(/?)>", re.ASCII
)
_CERTAIN: Final = re.compile(
    # Comments, declarations, instructions, closing tags.
    r"<!(?:--|\[CDATA\[|(?:DOCTYPE|ELEMENT|ENTITY|ATTLIST|NOTATION)\b)|<\?[A-Z=]|</[A-Z]"
    # A tag with a quoted attribute, whatever the quotes hold.
    rf"|<[A-Z][\w:-]*+(?:[\s/]++{_NAME})+\s*+=\s*+[\"']",
    re.ASCII | re.IGNORECASE,
)
_ACTIVE: Final = re.compile(rf"<({_ACTIVE_TAGS})(?=[\s/>]|\Z)", re.ASCII | re.IGNORECASE)
_BLOCK_START: Final = re.compile(
    rf"^ {{0,3}}(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]+)?<(?:(?:{_BLOCK_TAGS})(?=[\s/>]|\Z)|[?]|![A-Z])",
    re.ASCII | re.IGNORECASE | re.MULTILINE,
)
_TAG_START: Final = re.compile(r"<[A-Za-z]")
_HANDLER: Final = re.compile(
    r"[\s/\"'<>=]on(?!(?:line|board|site|set|ward)\s*=)[a-z]{3,}\s*=", re.IGNORECASE
)
_LINK: Final = re.compile(
    r"<(?:[A-Z][A-Z0-9+.-]{1,31}://|(?:javascript|vbscript|data|mailto|tel|sms|file|blob|about):)"
    r"[^\s<>]*>",
    re.ASCII | re.IGNORECASE,
)
_OPENING: Final = re.compile(r"<(?=[A-Za-z/!?])")


def has_html(text: str) -> bool:
    """Whether a reader of CommonMark would find HTML in the text. Escaped signs are taken out."""
    return "<" in text and (
        _CERTAIN.search(text) is not None
        or _BLOCK_START.search(text) is not None
        or any(_is_active(text, found) for found in _ACTIVE.finditer(text))
        or _has_handler(text)
        or any(_is_tag(text, found) for found in _WHOLE_TAG.finditer(text))
    )


def has_link(text: str) -> bool:
    """Whether an address in angle brackets becomes a link: <https://…>, <javascript:…>."""
    return "<" in text and _LINK.search(text) is not None


def as_text(text: str) -> str:
    """The text with every sign escaped that could open HTML or a link."""
    return _OPENING.sub(r"\\<", text)


def _has_handler(text: str) -> bool:
    """An attribute that runs a program (onerror=), somewhere after the beginning of a tag.

    Browsers are lenient about what stands between the two.
    """
    opening = _TAG_START.search(text)
    return opening is not None and _HANDLER.search(text, opening.end()) is not None


def _is_active(text: str, found: re.Match[str]) -> bool:
    name = found[1].lower()
    bare = text[found.end() : found.end() + 1] == ">"
    return not (bare and name in _GENERIC and _follows_a_name(text, found))


def _is_tag(text: str, found: re.Match[str]) -> bool:
    """Whether a whole tag is HTML.

    Bare, and right behind a name, it is the type of a generic or a second comparison; one letter
    between two signs is a comparison too.
    """
    name, attributes, slash = found.groups()
    if slash or "=" in attributes:
        return True
    return name.lower() in _TAGS and len(name) > 1 and not _follows_a_name(text, found)


def _follows_a_name(text: str, found: re.Match[str]) -> bool:
    before = text[found.start() - 1 : found.start()]
    return before.isascii() and (before.isalnum() or before == "_")
