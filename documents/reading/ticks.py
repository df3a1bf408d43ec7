"""Which choices of a cell are ticked, in the many ways people tick: before or after the words,
beside a printed box, in brackets.

A cell is read as a whole or not at all: one tick nobody can place makes the whole list unread.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from contracts.application.codes import Option
from documents.reading.findings import Doubtful
from documents.reading.signs import EDGE, MOST_SIGNS, Cellful, Sign, State, signs
from documents.reading.words import key, typed

_MOST_WORDS: Final = 6
_OTHER: Final = "other"
_LETTERS: Final = re.compile(r"(?=.{1,4}$)[\W_]*(?:[a-z0-9]{1,2}|[对是〇])?[\W_]*")
"""What people type as a tick and is none, in the compared form."""
_STARS: Final = re.compile(r"^[\[［【]?[*＊+＋]|[*＊+＋][\]］】]?$")
"""The same, where the compared form leaves it out."""
_OTHER_WORD: Final = re.compile(r"其\s*[他它]")


@dataclass(frozen=True)
class Chosen:
    """codes: ticked, in the form's order; other: text beside "other"; only_marked: choices
    underlined or coloured instead.
    """

    codes: tuple[str, ...] = ()
    other: str = ""
    only_marked: tuple[str, ...] = ()


@dataclass
class _Target:
    """What a mark may belong to: a printed choice (code set), or words that are none."""

    text: str
    code: str | None
    start: int
    end: int
    before: int
    marked: bool
    struck: bool
    states: list["_Group"] = field(default_factory=list)


@dataclass(frozen=True)
class _Group:
    """Marks that touch each other: a tick put beside its box."""

    signs: tuple[Sign, ...]

    @property
    def before(self) -> int:
        return self.signs[0].before

    @property
    def state(self) -> State:
        states = {sign.state for sign in self.signs}
        if State.unclear in states or any(sign.struck for sign in self.signs):
            return State.unclear
        if states == {State.on, State.off} and not any(sign.check for sign in self.signs):
            # a lost box “(” before a tick is no box of its own
            boxes = [
                sign
                for sign in self.signs
                if sign.state is State.off and sign.text not in {"(", "（"}
            ]
            return State.unclear if boxes else State.on
        return State.on if State.on in states else State.off


def read_choices(cell: Cellful, options: Sequence[Option], *, other_box: bool) -> Chosen:
    """The choices of one cell. other_box: whether the form prints a box for its "other".

    Raises Doubtful: no_tick, unclear_tick, unknown_choice, only_marked, struck, other_unticked,
    too_long.
    """
    if len(cell.text) > MOST_SIGNS:
        raise Doubtful("too_long")
    labels = {key(option.zh): option.code for option in options}
    tokens = _tokens(cell, signs(cell, labels.keys()), labels)
    groups = [token for token in tokens if isinstance(token, _Group)]
    targets = [token for token in tokens if isinstance(token, _Target)]
    _attach(tokens)
    blank = _other_text(cell, tokens, targets)
    if groups:
        _look_for_letters(targets, labels)
    codes = _ticked(targets, blank, other_box=other_box)
    _look_behind_other(cell, tokens)
    unticked = [target for target in targets if target.code not in {None, _OTHER, *codes}]
    marked = tuple(target.text for target in unticked if target.marked)
    if not codes:
        _look_at_untouched(targets, groups, labels, marked)
    if (
        len(codes) > 1
        and len(codes) >= len(labels) - (_OTHER in labels.values())
        and _only_dots(groups)
    ):
        raise Doubtful("unclear_tick")
    ordered = tuple(option.code for option in options if option.code in codes)
    return Chosen(
        ordered,
        blank if _OTHER in codes else "",
        marked if len(marked) < len(unticked) or codes else (),
    )


def _tokens(cell: Cellful, found: list[Sign], labels: dict[str, str]) -> list[_Group | _Target]:
    """Marks that touch become groups; words become printed choices, "other", or words that are
    none.
    """
    made: list[_Group | _Target] = []
    place = 0
    while place < len(found):
        end = place + 1
        if found[place].state is not None:
            while end < len(found) and found[end].state is not None and found[end].before == 0:
                end += 1
            made.append(_Group(tuple(found[place:end])))
        else:
            while end < len(found) and found[end].state is None:
                end += 1
            made += _targets(cell, found[place:end], labels)
        place = end
    return made


def _targets(cell: Cellful, words: list[Sign], labels: dict[str, str]) -> list[_Target]:
    made: list[_Target] = []
    place = 0
    while place < len(words):
        for end in range(min(len(words), place + _MOST_WORDS), place, -1):
            code = labels.get(key("".join(word.text for word in words[place:end])))
            if code is not None:
                break
        else:
            end = place + 1
            code = _OTHER if _is_other(words[place].text, labels) else None
        made.append(_target(cell, words[place:end], code))
        place = end
    return made


def _target(cell: Cellful, words: list[Sign], code: str | None) -> _Target:
    start, end = words[0].start, words[-1].end
    marked, struck = (
        all(look) for look in zip(*((word.marked, word.struck) for word in words), strict=True)
    )
    return _Target(cell.text[start:end], code, start, end, words[0].before, marked, struck)


def _is_other(word: str, labels: dict[str, str]) -> bool:
    """其它 and 其他 are one word to people; text may follow it without a space."""
    return _OTHER in labels.values() and key(word).startswith(("其他", "其它"))


def _attach(tokens: list[_Group | _Target]) -> None:
    """Give every group to the choice it belongs to.

    Raises Doubtful where a tick could belong to two.
    """
    places = [place for place, token in enumerate(tokens) if isinstance(token, _Group)]
    left = {place: _neighbour(tokens, place - 1) for place in places}
    right = {place: _neighbour(tokens, place + 1) for place in places}
    gaps = {place: (_gap(tokens, place), _gap(tokens, place + 1)) for place in places}
    before, after = all(right.values()), all(left.values())
    if before and after:
        # What follows a mark after "other" may be its text or a choice: it decides nothing.
        clear = [place for place in places if not _before_text(left[place], right[place])]
        deciding = [gaps[place] for place in clear or places]
        before = all(gap_right < gap_left for gap_left, gap_right in deciding)
        after = all(gap_left < gap_right for gap_left, gap_right in deciding)
    for place in places:
        group = tokens[place]
        assert isinstance(group, _Group)
        owner = None
        if _goes_right(group, gaps[place], before=before, after=after):
            owner = right[place]
        elif _goes_left(gaps[place], before=before, after=after):
            owner = left[place]
        if owner is not None:
            owner.states.append(group)
        elif group.state is not State.off:
            raise Doubtful("unclear_tick")


def _goes_right(group: _Group, gaps: tuple[int, int], *, before: bool, after: bool) -> bool:
    """Whether a mark belongs to the words behind it.

    before: in this cell marks stand before their words. after: behind them. Where it is both or
    neither, only a mark that touches one side belongs to it.
    """
    gap_left, gap_right = gaps
    if before == after:
        return gap_right == 0 < gap_left
    ends_left = gap_left == 0 and _tick_then_box(group)
    return before and gap_right <= gap_left and not ends_left


def _goes_left(gaps: tuple[int, int], *, before: bool, after: bool) -> bool:
    """Whether a mark belongs to the words in front of it; as `_goes_right`."""
    gap_left, gap_right = gaps
    if before == after:
        return gap_left == 0 < gap_right
    return after and gap_left <= gap_right


def _before_text(left: _Target | None, right: _Target | None) -> bool:
    return left is not None and left.code == _OTHER and (right is None or right.code is None)


def _neighbour(tokens: list[_Group | _Target], place: int) -> _Target | None:
    token = tokens[place] if 0 <= place < len(tokens) else None
    return token if isinstance(token, _Target) else None


def _gap(tokens: list[_Group | _Target], place: int) -> int:
    return tokens[place].before if 0 <= place < len(tokens) else EDGE


def _tick_then_box(group: _Group) -> bool:
    """钢铁√□建材: the tick may end one choice or begin the next."""
    first, last = group.signs[0], group.signs[-1]
    return first.check and first.state is State.on and last.state is State.off


def _other_text(cell: Cellful, tokens: list[_Group | _Target], targets: list[_Target]) -> str:
    """What is typed after "other", up to the next mark; also after a mark that follows the word."""
    own = next((target for target in targets if target.code == _OTHER), None)
    if own is None:
        return ""
    named = _OTHER_WORD.match(cell.text, own.start)
    place = next(n for n, token in enumerate(tokens, 1) if token is own)
    start = own.end if named is None else named.end()
    follower = tokens[place] if place < len(tokens) else None
    if isinstance(follower, _Group) and follower in own.states:
        place += 1
        start = follower.signs[-1].end
    words = []
    while place < len(tokens) and isinstance(token := tokens[place], _Target):
        words.append(token)
        place += 1
    ended = place < len(tokens)
    end = _start(tokens[place]) if ended else len(cell.text)
    printed = next((n for n, word in enumerate(words) if word.code is not None), None)
    # Choices that are printed after "other" are choices and not its text.
    if ended and printed is not None:
        end = words[printed].start
        words = words[:printed]
    # A mark stands inside the text, or the text has a box of its own.
    if any(word.states for word in words):
        raise Doubtful("unclear_tick", cell.text[start:])
    taken = {id(word) for word in words}
    targets[:] = [target for target in targets if id(target) not in taken]
    text = typed(cell.text[start:end])
    has_owner = ended and any(tokens[place] in target.states for target in targets)
    if text and ended and not has_owner:
        raise Doubtful("unclear_tick", cell.text[start:])
    if "\n" in text:
        raise Doubtful("several_lines", text)
    return text


def _look_behind_other(cell: Cellful, tokens: list[_Group | _Target]) -> None:
    """Look for a box behind "other" that may be a sign of its text.

    It may be one when "other" is ticked or has no box, and no printed choice follows the box.
    Raises Doubtful.
    """
    targets = [token for token in tokens if isinstance(token, _Target)]
    own = next((target for target in targets if target.code == _OTHER), None)
    if own is None:
        return
    ticked = any(group.state is State.on for group in own.states)
    if own.states and not ticked:
        return

    place = next(n for n, token in enumerate(tokens) if token is own)
    for n, token in enumerate(tokens[place + 1 :], place + 1):
        words = _neighbour(tokens, n + 1)
        no_choice = words is not None and words.code is None
        if isinstance(token, _Group) and token not in own.states and no_choice:
            raise Doubtful("unclear_tick", cell.text[own.start :])


def _look_for_letters(targets: list[_Target], labels: dict[str, str]) -> None:
    """Look for a letter that somebody typed as a tick: V, X, 对, * beside a printed choice.

    It may stand alone or touch the choice. Nobody can tell what it means. Raises Doubtful.
    """
    for target in targets:
        if _STARS.search(target.text):
            raise Doubtful("unclear_tick", target.text)
        if target.code is not None:
            continue
        said = key(target.text)
        parts = [said]
        for label in labels:
            if label and said.endswith(label):
                parts.append(said.removesuffix(label))
            if label and said.startswith(label):
                parts.append(said.removeprefix(label))
        if any(_LETTERS.fullmatch(part) for part in parts):
            raise Doubtful("unclear_tick", target.text)


def _start(token: "_Group | _Target") -> int:
    return token.start if isinstance(token, _Target) else token.signs[0].start


def _ticked(targets: list[_Target], blank: str, *, other_box: bool) -> set[str]:
    """The codes that are ticked.

    Raises Doubtful where states or looks disagree, or a tick stands at no printed choice.
    """
    codes: set[str] = set()
    for target in targets:
        states = {group.state for group in target.states}
        checks = any(sign.check for group in target.states for sign in group.signs)
        if State.unclear in states or (states == {State.on, State.off} and not checks):
            raise Doubtful("unclear_tick", target.text)
        if State.on not in states:
            continue
        if target.struck:
            raise Doubtful("struck", target.text)
        if target.code is None or target.code in codes:
            raise Doubtful("unknown_choice", target.text)
        codes.add(target.code)
    if blank and _OTHER not in codes:
        boxed = any(target.states for target in targets if target.code == _OTHER)
        if other_box or boxed:
            raise Doubtful("other_unticked", blank)
        codes.add(_OTHER)
    return codes


def _look_at_untouched(
    targets: list[_Target], groups: list[_Group], labels: dict[str, str], marked: tuple[str, ...]
) -> None:
    """Nothing is ticked: fine when everything stands as printed.

    Raises Doubtful when it does not.
    """
    shown = {target.code for target in targets}
    if marked and len(marked) < len(
        [target for target in targets if target.code not in {None, _OTHER}]
    ):
        raise Doubtful("only_marked", "、".join(marked))
    if not groups and targets and (None in shown or not shown >= set(labels.values()) - {_OTHER}):
        raise Doubtful("no_tick")


def _only_dots(groups: list[_Group]) -> bool:
    return all(sign.dot for group in groups for sign in group.signs)
