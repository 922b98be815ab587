"""Which language a text is in, by its script and by the share of each language's commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_COMMON = {  # the commonest function words that few other languages share
    "English": "the of and to in that is was for it with as his on be at by this had from they which are",
    "German": "der die und das von zu mit den nicht ist ein auf sich für dem auch eine des dass wird",
    "French": "le la les de des et est dans que une pour qui sur pas au avec ce par plus aux du",
    "Spanish": "el la los de que y en las del se por con una para su al lo como más pero",
    "Italian": "il di che la e del per una sono della non con le si gli da nel dei anche alla",
    "Portuguese": "a o de que do da em um para com não uma os no na por mais dos ao foi",
    "Dutch": "de het een van en dat op te zijn voor met niet aan er ook als bij naar wordt uit",
    "Swedish": "och att det som en på är av för med den till inte om ett har de jag var men",
    "Danish": "og at det som en på er af for med den til ikke om et har de jeg var men",
    "Norwegian": "og i det på som en til av for at er med har ikke den et fra om vi seg ble etter også",
    "Czech": "a v se na je že z s do to o i jako pro by za k ale od po při jeho které když také již",
    "Slovak": "a v sa na je že z s do to o aj ako pre by za k ale od po pri jeho ktoré keď tiež už bol",
    "Hungarian": "a az és hogy nem is egy ez meg de már csak volt még mint ki el vagy lehet minden szerint után",
    "Romanian": "de și în a la cu nu o pe că din să se care este un mai pentru fi au dar după prin sau fost",
    "Catalan": "de la el que i a els en les per una amb un del es no al va com més són però aquest hi ha",
    "Croatian": "i u je se na da su za od s o a kako će ne što koji bio po iz to ali kao nije biti sam",
    "Vietnamese": "và của là có được cho không trong với các người này một đã những về khi từ đến ra",
    "Polish": "w na z się nie że jest jak po od przez ale za dla oraz był tego przed są już",
    "Turkish": "ve bir bu da için ile olarak çok daha olan gibi kadar sonra ne var değil en o ancak",
    "Indonesian": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada oleh telah",
    "Finnish": "ja on ei se että oli hän mutta ovat myös kun tai niin joka sen mukaan ole jo vain",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = {"CYRILLIC": "a language in Cyrillic script", "ARABIC": "Arabic", "CJK": "Chinese",
            "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "GREEK": "Greek", "HEBREW": "Hebrew",
            "DEVANAGARI": "Hindi", "THAI": "Thai", "BENGALI": "Bengali", "TAMIL": "Tamil", "GEORGIAN": "Georgian",
            "ARMENIAN": "Armenian"}
_LETTERS = {  # that tell the languages of a script apart, the first that occurs
    "CYRILLIC": (("Ukrainian", "їєґ"), ("Serbian", "јљњћђ"), ("Russian", "ыэ"), ("Bulgarian", "ъ")),
    "ARABIC": (("Urdu", "ٹڈڑے"), ("Persian", "پچژگ")),
}
_ACCENTED = "a language other than English"  # Latin letters, many with accents
_LEAST_SHARE = 0.12  # of English function words; English news has 25 to 40 in 100 words, lists of names few
_FEWEST_WORDS = 12
_SAMPLE = 20_000  # characters


def foreign_language(text: str) -> str:
    """The name of the text's language, "" for English and for what is too short to tell."""
    sample = text[:_SAMPLE].lower()
    script, words = _foreign_script(sample), re.findall(r"[^\W\d_]+", sample)
    if script not in ("", _ACCENTED) or len(words) < _FEWEST_WORDS:
        return script
    counts = Counter(words)
    shares = {language: sum(counts[word] for word in common) / len(words) for language, common in _WORDS.items()}
    best = max(shares, key=shares.__getitem__)
    if script:
        return best if shares[best] >= _LEAST_SHARE else script
    return best if best != "English" and shares["English"] < min(shares[best], _LEAST_SHARE) else ""


def _foreign_script(sample: str) -> str:
    letters = [character for character in sample if character.isalpha()]
    foreign = [unicodedata.name(character, "").split(" ")[0] for character in letters if character > "\u024f"]
    if 4 * sum(character > "\x7f" for character in letters) <= len(letters):
        return ""
    if 2 * len(foreign) <= len(letters):  # accents everywhere: another script in an encoding that does not say so
        return _ACCENTED
    counts = {script: foreign.count(script) for script in _SCRIPTS}
    if counts["HIRAGANA"] + counts["KATAKANA"] > 0:
        return "Japanese"
    script = max(counts, key=counts.__getitem__)
    if not counts[script]:
        return "a language in another script"
    telling = (language for language, marks in _LETTERS.get(script, ()) if any(mark in sample for mark in marks))
    return next(telling, _SCRIPTS[script])
