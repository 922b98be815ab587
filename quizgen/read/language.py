"""Which language a text is in, by its script and by the share of each language's commonest words."""

from __future__ import annotations

import re
import unicodedata

_COMMON = {  # the commonest function words that few other languages share
    "English": "the of and to in that is was for it with as his on be at by this had from they which are",
    "German": "der die und das von zu mit den nicht ist ein auf sich für dem auch eine des dass wird",
    "French": "le la les de des et est dans que une pour qui sur pas au avec ce par plus aux du",
    "Spanish": "el la los de que y en las del se por con una para su al lo como más pero",
    "Italian": "il di che la e del per una sono della non con le si gli da nel dei anche alla",
    "Portuguese": "o de que do da em um para com não uma os no se na por mais dos ao foi",
    "Dutch": "de het een van en dat op te zijn voor met niet aan er ook als bij naar wordt uit",
    "Swedish": "och att det som en på är av för med den till inte om ett har de jag var men",
    "Danish": "og at det som en på er af for med den til ikke om et har de jeg var men",
    "Polish": "w na z się nie że jest jak po od przez ale za dla oraz był tego przed są już",
    "Turkish": "ve bir bu da için ile olarak çok daha olan gibi kadar sonra ne var değil en o ancak",
    "Indonesian": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada oleh telah",
    "Finnish": "ja on ei se että oli hän mutta ovat myös kun tai niin joka sen mukaan ole jo vain",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = {"CYRILLIC": "a language in Cyrillic script", "ARABIC": "Arabic or Persian", "CJK": "Chinese",
            "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "GREEK": "Greek", "HEBREW": "Hebrew",
            "DEVANAGARI": "Hindi", "THAI": "Thai", "BENGALI": "Bengali"}
_LEAST_SHARE = 0.12  # of English function words; English news has 25 to 40 in 100 words, lists of names few
_FEWEST_WORDS = 12
_SAMPLE = 20_000  # characters


def foreign_language(text: str) -> str:
    """The name of the text's language, "" for English and for what is too short to tell."""
    sample = text[:_SAMPLE].lower()
    if script := _foreign_script(sample):
        return script
    words = re.findall(r"[^\W\d_]+", sample)
    if len(words) < _FEWEST_WORDS:
        return ""
    shares = {language: sum(word in common for word in words) / len(words) for language, common in _WORDS.items()}
    best = max(shares, key=shares.__getitem__)
    return best if best != "English" and shares["English"] < min(shares[best], _LEAST_SHARE) else ""


def _foreign_script(sample: str) -> str:
    letters = [character for character in sample if character.isalpha()]
    foreign = [unicodedata.name(character, "").split(" ")[0] for character in letters if character > "\u024f"]
    if 4 * sum(character > "\x7f" for character in letters) <= len(letters):
        return ""
    if 2 * len(foreign) <= len(letters):  # accents everywhere: another script in an encoding that does not say so
        return "a language other than English"
    counts = {script: foreign.count(script) for script in _SCRIPTS}
    if counts["HIRAGANA"] + counts["KATAKANA"] > 0:
        return "Japanese"
    script = max(counts, key=counts.__getitem__)
    return _SCRIPTS[script] if counts[script] else "a language in another script"
