"""What is said in other words: as it is said plainly, or the plainer statements it consists of."""

from __future__ import annotations

from alliancecli.statements.reading.patterns import Pattern
from alliancecli.words import FILLERS, Known, phrases

_MEMBERS = r"(?:members?|states|countries|nations)"
#: Turns of phrase, and what they say.
_TURNS = (
    (Pattern(r"\b(?:broke|breaks) out\b", " out"), "began"),
    (
        Pattern(
            r"(\S+?)['’]s? (?:accession to|entry into|admission (?:in)?to) (.+?) "
            r"(?:was|took place|took effect|came|happened) (?=(?:on|in) )",
            "accession",
            "entry",
            "admission",
        ),
        r"\1 joined \2 ",
    ),
    (
        Pattern(
            rf"\A(?:originally|initially),? (.+?) had (\w+) (?={_MEMBERS})",
            "originally",
            "initially",
        ),
        r"\1 had \2 founding ",
    ),
    (
        Pattern(rf"\b(?:originally|initially) had (\w+) (?={_MEMBERS})", "originally", "initially"),
        r"had \1 founding ",
    ),
    (Pattern(r"\bstepped down (?=(?:in|on|as) )", "stepped down"), "left office "),
    (
        Pattern(
            r"\b(?:around|about|approximately|roughly|some|an estimated) "
            r"(?=\d{1,3}(?:,\d{3})+\b|\d{5,}\b)",
            *("around", "about", "approximately", "roughly", "some", "estimated"),
        ),
        "",
    ),
    (
        Pattern(
            rf"\b(?:comprises|consists of|is made up of|numbers) (?=(?:\d+|[a-z-]+) {_MEMBERS}\b)",
            "comprises",
            "consists",
            "made up",
            "numbers",
        ),
        "has ",
    ),
    (
        Pattern(r"\A(.+?)['’]s? (headquarters|seat) (?:was|were) (?=(?:in|at) )", "was", "were"),
        r"\1 had its \2 ",
    ),
)
#: Several in two at once: "Alba and Borea are in the Pact and the Club", "in both".
_IN_BOTH = Pattern(
    r"(?P<who>.+? and .+?) (?P<tie>(?:are|were|belong|belonged|joined)"
    r"(?: (?:now|also))*(?: (?:members? of|a member of|part of|in|to))?)"
    r" (?:both )?(?P<first>(?!and\b).+?) and (?:(?:in|of|to) )?(?P<second>[^,]+?)[ .]*",
    " and ",
)
_NUMBER = (
    r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twenty|thirty)(?:-\w+)?"
)
#: One of so many: "is one of the 32 members of NATO", "of NATO's 32 members".
_ONE_OF_MANY = Pattern(
    r"(?P<who>.+?) (?P<be>is|are|was|were) (?:also )?(?:one )?(?:of|among) "
    rf"(?:the )?(?:(?P<owner>.+?)['’]s? )?(?P<number>{_NUMBER})"
    r"(?P<own>(?: (?!members?\b)\S+){0,4}?)"
    r" members?(?: states)?(?: of (?:the )?(?P<of>.+?))?(?P<when> (?:in|on) [^,]*\d{4})?[ .]*",
    " of ",
    "among",
)
#: All who are in it: "AUKUS consists of Alba and Borea".
_CONSISTS = Pattern(
    r"(?P<whole>.+?) (?:(?P<now>consists of|comprises|is made up of)"
    r"|consisted of|comprised|was made up of) (?P<who>.+?)[ .]*",
    "consist",
    "compris",
    "made up",
)
#: Several years of one thing: "in 2003, 2012 and 2020".
_YEARS = Pattern(
    r"(?P<what>(?:(?! and |,).)+?) in (?P<years>\d{4}(?:, \d{4})*,? and \d{4})[ .]*", " and "
)


def plainer(text: str) -> str:
    """Return a text with turns of phrase as they are said plainly: broke out, began."""
    for pattern, said in _TURNS:
        text = pattern.sub(said, text)
    return text


def parts(text: str, known: Known) -> tuple[str, ...]:
    """Return the plainer statements that together say what a text does; none where it is plain."""
    text = text.strip()
    if said := _YEARS.fullmatch(text):
        years = said["years"].replace(" and ", ", ").split(", ")
        return tuple(f"{said['what']} in {year.strip(' ,')}" for year in years)
    if said := _ONE_OF_MANY.fullmatch(text):
        wholes = [said[part] for part in ("owner", "own", "of") if said[part]]
        if len(wholes) != 1:
            return ()
        whole, when = wholes[0].strip(), said["when"] or ""
        has = "had" if said["be"] in ("was", "were") else "has"
        return (
            f"{said['who']} {said['be']} a member of {whole}{when}",
            f"{whole} {has} {said['number']} members{when}",
        )
    return _consists(text, known) or _in_both(text, known)


def _in_both(text: str, known: Known) -> tuple[str, ...]:
    """Return that those named are in one framework, and that they are in another."""
    said = _IN_BOTH.fullmatch(text)
    if said is None:
        return ()
    for side in ("first", "second"):
        named = [one for one in phrases(said[side], known) if one not in FILLERS]
        if len(named) != 1 or named[0][0] != "framework":
            return ()
    return tuple(f"{said['who']} {said['tie']} {said[side]}" for side in ("first", "second"))


def _consists(text: str, known: Known) -> tuple[str, ...]:
    """Return that those named are members, and that there are so many; none where more is said."""
    said = _CONSISTS.fullmatch(text)
    if said is None:
        return ()
    listed = phrases(said["who"], known)
    named = [one for one in listed if not isinstance(one, str)]
    if not named or any(isinstance(one, str) and one not in FILLERS for one in listed):
        return ()
    are, has = ("are", "has") if said["now"] else ("were", "had")
    whole = said["whole"]
    return f"{said['who']} {are} members of {whole}", f"{whole} {has} {len(named)} members"
