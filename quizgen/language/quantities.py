"""Dates, times and numbers by rules over the words of a sentence: spans of whole phrases.

A phrase is matched as a regular expression over the words joined by one space.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Sequence
from functools import cache

Quantity = tuple[int, int, str, str]  # first, last (exclusive), label, kind

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b(?: ?\.)?)"
)
# Not the days that bear a name: Super Tuesday, Black Friday.
_WEEKDAY = r"(?<!Super )(?<!Black )(?<!Good )(?<!Ash )(?<!Bloody )(?<!Palm )(?<!Easter )(?<!Holy )(?<!Cyber )(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)"
_YEAR = r"(?:1[0-9]|20)[0-9][0-9]"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_PART = r"(?:morning|afternoon|evening|night)"
_UNIT_OF_DAYS = r"(?:days?|weeks?|weekends?|fortnights?|months?|years?|decades?|quarters?|centur(?:y|ies)|generations?)"
_UNIT_OF_TIME = rf"(?:seconds?|minutes?|hours?|{_UNIT_OF_DAYS})"
_ONES = r"one|two|three|four|five|six|seven|eight|nine"
_WORDNUMBER = (
    r"(?:one|two|three|five|four(?:teen)?|(?:six|seven|nine)(?:teen|ty)?|eight(?:een|y)?|ten|eleven|twelve"
    r"|(?:thir|fif)(?:teen|ty)|twenty|forty|hundred|thousand|million|billion)"
)
_ORDINAL = (
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    r"|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
)
_MORE_SCALES = r"trillion|lakh|crore|bn|mn?|k"
_SCALE = rf"(?:hundred|thousand|million|billion|{_MORE_SCALES})"
_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_NUMBER = (
    rf"(?:{_DIGITS}|(?:[Ss]everal|[Aa] few) (?:hundred|thousand|million|dozen)|(?:[Aa] )?(?:dozen|half a)|(?:[Aa] (?=hundred|thousand|million|billion))?(?i:{_WORDNUMBER}))"
    rf"(?:(?: ?- ?| and | )(?i:{_MORE_SCALES}|{_WORDNUMBER}|half|a half|dozen)(?![\w-]))*"
)
_MANY = r"(?:[Tt]en|[Hh]undred|[Tt]housand|[Mm]illion|[Bb]illion|[Dd]ozen)s(?: of (?:thou|mill|bill)\w+s)?"
_RANGE = rf"{_NUMBER}(?:(?: ?[-–] ?| to | or ){_NUMBER})?"
_CURRENCY = r"(?:(?:(?:US|A|C|NZ|HK|S|R) ?)?[$]|[£€¥₹]|Rs\.?|EUR|USD|GBP)"
_MONEY_UNIT = (
    r"(?:(?:US|U\.S\.|Canadian|Australian|Hong Kong|Singapore|Swiss|Turkish|British|Japanese|Russian|Chinese|Indian) )?"
    r"(?:dollars?|euros?|pounds?|cents?|pence|yen|yuan|renminbi|roubles?|rubles?|rupees?|pesos?|rand|reais|real|liras?"
    r"|francs?|kron[aeo]r?|shekels?|dirhams?|dinars?|riyals?|rials?|won|zlotys?|baht|rupiah|hryvnias?|shillings?|naira)"
)
_MEASURE_UNIT = (
    r"(?:(?:square|cubic|nautical|light) ?-? ?)?(?:kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?"
    r"|miles?|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|km²?|m²|cm|mm|kg|kilogram(?:me)?s?|kilos?|grams?|grammes?|tonnes?"
    r"|tons?|pounds|ounces?|lit(?:re|er)s?|gallons?|pints?|barrels?|degrees?(?: (?:Celsius|Fahrenheit))?|°C|°F|mph|km/h|kph"
    r"|knots|volts?|(?:kilo|mega|giga)?watts?|megawatts?|MW|GW|hertz|calories|megabytes?|gigabytes?|terabytes?|GB|MB|TB"
    r"|percentage points?|light years|mg|ml|horsepower|hp)"
)
_AMPM = r"(?:[ap]\. ?m(?: ?\.)?|[ap]m)"
_CLOCK = (
    rf"[0-2]?[0-9]:[0-5][0-9](?: ?{_AMPM})?(?: (?:GMT|UTC|[A-Z]{{2,3}}T))?|[0-2]?[0-9](?:\.[0-5][0-9])? ?{_AMPM}"
    r"|[0-2]?[0-9] o'clock|noon|midnight"
)
_PART_OF = r"(?:(?:late|early) |mid ?- ?)?"
_MODIFIED = r"(?:last|next|this|past|previous|coming|following|late last|early next|late|early|mid ?-)"

_BEFORE_MONTHS = frozenset("in since until till by of from to during and or every each between for last next".split())

_NUMBERED = frozenset("# No. No no. number Number Figure Chapter Section Article Page page Room room Flight flight Channel".split())

# Where two rules match at one word the earlier one wins; where they do not, the one that starts first. Rules in a row
# that begin with a number or a range of two share it: it is a long pattern, and compiling it takes time.
_RULES = (("", (
    ("TIME", "", _CLOCK),
    ("NUMBER", "age", rf"[Aa]ged? (?:of |between )?{_RANGE}|{_NUMBER}(?: years of age|(?: ?- ?| )(?:year|month|week|day)s?(?: ?- ?| )olds?)"),
    ("NUMBER", "money", rf"{_CURRENCY} ?{_DIGITS}(?: ?- ?{_CURRENCY}? ?{_DIGITS})?(?:(?: ?- ?| ){_SCALE})?(?: {_MONEY_UNIT})?"),
    ("NUMBER", "money", rf"{_MANY} of {_MONEY_UNIT}|{_DIGITS} ?p"),
)), (_RANGE, (
    ("NUMBER", "money", rf" ?-? ?{_MONEY_UNIT}"),
    ("NUMBER", "percent", r" ?(?:%|percent|per cent|percentage points?)"),
    ("NUMBER", "measure", rf" ?-? ?{_MEASURE_UNIT}(?: ?/ ?[hs]| (?:per|an?) (?:hour|second|minute|day|year|gallon|lit(?:re|er)|person|capita))?"),
)), ("", (
    ("DATE", "", rf"(?:{_WEEKDAY} ?,? )?{_MONTH} {_DAY}(?: ?[-–] ?(?:{_MONTH} )?{_DAY})?(?: ?,? {_YEAR})?"),
    ("DATE", "", rf"(?:{_WEEKDAY} ?,? )?(?:the )?{_DAY} (?:of )?{_MONTH}(?: ?,? {_YEAR})?"),
    ("DATE", "", rf"{_MODIFIED} ?{_MONTH}(?: {_YEAR})?|{_MONTH}(?: of)?(?: ?,)? (?:{_YEAR}|(?:last|this|next) year)(?: ?[-–] ?{_MONTH} {_YEAR})?"),
    ("DATE", "", rf"(?:{_MODIFIED} )?{_WEEKDAY}(?: {_PART})?|{_MONTH}"),
    ("DATE", "", rf"(?:the )?{_PART_OF}(?:1[0-9]|20)[0-9]0 ?['’]?s|the {_PART_OF}['’]?[2-9]0s|(?:late|early) ['’]?[2-9]0s"),
    ("DATE", "", r"the (?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"),
    ("DATE", "", r"(?:the )?(?:[12]?[0-9](?:st|nd|rd|th)|(?:eigh|nine|seven|six|fif|four|thir)teenth|twentieth|twenty ?- ?first)(?: ?- ?| )centur(?:y|ies)"),
    ("DATE", "", r"[12][0-9]{3} ?- ?[01][0-9] ?- ?[0-3][0-9]|[0-3]?[0-9]/[0-3]?[0-9]/(?:[0-9]{4}|[0-9]{2})"),
    ("DATE", "", rf"{_YEAR} ?[-–/] ?(?:{_YEAR}|[0-9][0-9])|(?:(?:late|early|{_SEASON}(?: of)?) |mid ?- ?)?{_YEAR}"),
    ("DATE", "", rf"(?:the )?(?:(?i:{_ORDINAL})|last) (?:quarter|half) of {_YEAR}"),
    ("DATE", "", rf"(?:last|next|this|past|previous) {_SEASON}(?: ,? ?{_YEAR})?"),
    ("DATE", "", rf"(?:(?:the )?(?:start|end|beginning|middle) of )?(?:last|next|this|past|previous) {_UNIT_OF_DAYS}"),
    ("DATE", "", rf"(?:the )?(?:last|next|past|previous|following|coming|first) {_NUMBER} {_UNIT_OF_DAYS}"),
    ("DATE", "", rf"(?:{_NUMBER}|[Aa]|[Aa] few|[Ss]everal|[Mm]any|[Ss]ome) {_UNIT_OF_TIME} (?:ago|earlier|later|before)"),
    ("DATE", "", rf"(?i:yesterday|today|tomorrow|tonight)(?: {_PART})?|the day (?:before|after) (?:yesterday|tomorrow)"),
    ("DATE", "", r"(?:[Tt]his|[Tt]hat) (?:morning|afternoon|evening)|[Ll]ast night|(?:New Year ['’]s|Christmas|Boxing) (?:Day|Eve)"),
    ("NUMBER", "count", rf"[Oo]ne in (?:every )?(?:(?i:{_WORDNUMBER}(?: ?- ?(?:{_ONES}))?)|[0-9]{{1,3}})"),
    ("NUMBER", "count", rf"(?:[Aa]|(?i:{_ONES}))(?: ?- ?| )(?:third|quarter|fifth|tenth|half)s?(?= of)|(?i:{_ONES}) ?- ?\w*(?:third|quarter|fif?th|sixth|eighth|ninth|tenth)s|[Hh]alf(?= of)"),
    ("NUMBER", "duration", rf"(?:(?:[Aa] )?(?:few|couple of)|[Ss]everal|[Hh]alf an?) ?-? ?(?:more )?{_UNIT_OF_TIME}"),
    ("NUMBER", "ordinal", rf"[0-9]+(?:st|nd|rd|th)|(?i:{_ORDINAL})"),
    ("NUMBER", "count", _MANY),
)), (_RANGE, (
    ("NUMBER", "duration", rf" ?-? ?(?:more )?{_UNIT_OF_TIME}"),
    ("NUMBER", "count", ""),
)))
# How all of them begin, so that most words are passed over at once: not in lower case, or with these letters.
_BEGINNING = r"(?=[^a-z]|a[ gu]|b[ei]|co|do|e[ailn]|f[eio]|h[au]|la|m[ai]|n[eio]|on|p[ar]|s[eioptu]|t[ehow]|wi|ye)"
_KINDS = tuple((label, kind) for _, rules in _RULES for label, kind, _ in rules)


@cache
def _any() -> re.Pattern[str]:
    """All rules, each in a group of its own."""
    groups = (f"{start}(?:{'|'.join(f'({rule})' for _, _, rule in rules)})" for start, rules in _RULES)
    return re.compile(rf"(?<![^ ]){_BEGINNING}(?:{'|'.join(groups)})(?![^ ])")


def quantities(words: Sequence[str], tags: Sequence[str]) -> list[Quantity]:
    """The dates, times and numbers of a sentence, in order and without overlap."""
    line = " ".join(words)
    starts = list(itertools.accumulate((len(word) + 1 for word in words), initial=0))
    found = []
    for match in _any().finditer(line):
        first = bisect.bisect_left(starts, match.start())
        last = bisect.bisect_left(starts, match.end() + 1)
        label, kind = _KINDS[match.lastindex - 1]
        if _plausible(match[0], label, kind, words, tags, first):
            found.append((first, last, label, kind))
    return found


def _plausible(text: str, label: str, kind: str, words: Sequence[str], tags: Sequence[str], first: int) -> bool:
    """Words with another reading need the tag of a number or the company of a date: "one of them", "Mr May"."""
    if text.lower() == "one day":  # "one day" is some day
        return False
    if kind == "ordinal":
        ranked = first and words[first - 1].lower() == "the" or (*tags, "")[first + 1].startswith(("NN", "JJ", "CD"))
        return bool(ranked) and (tags[first] in ("JJ", "CD", "LS") or text[0].isdigit())
    if kind == "count" and text.isdigit() and _label(words, tags, first):
        return False
    if kind == "count":
        return text.lower() != "one" and (text[0].isdigit() or " " in text or tags[first] in ("CD", "DT", "NNS", "JJ"))
    if text in ("May", "March", "April", "June", "August", "Jan", "Mar", "Dec", "Sun"):
        return bool(first) and words[first - 1].lower() in _BEFORE_MONTHS
    return True


def _label(words: Sequence[str], tags: Sequence[str], first: int) -> bool:
    """A bare number that names or lists and does not count: "Room 4", "Internet Explorer 6", "AK-47", "3 The town"."""
    if not first:
        return len(words) > 1 and words[1][:1].isupper()
    before = words[first - 1]
    if before in "-–":
        return first > 1 and any(c.isupper() for c in words[first - 2])
    return before in _NUMBERED or first > 1 and tags[first - 1] == "NNP" and before[:1].isupper()
