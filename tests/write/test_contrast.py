"""The colours of the cards reach WCAG 2.2's AA contrast, by day and by night."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = (files("quizgen.write") / "templates" / "card.css").read_text("utf-8")
READ_ON = [
    ("ink", "sheet"),
    ("quiet", "sheet"),
    ("accent", "sheet"),
    ("accent", "tint"),
    ("ink", "mark"),
    ("right", "right-tint"),
    ("wrong", "wrong-tint"),
]


def palettes() -> list[dict[str, str]]:
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r"{([^}]*)}", CSS)]
    return [palette for palette in found if palette]


def luminance(colour: str) -> float:
    """Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard():
    assert round(contrast("#000000", "#ffffff"), 1) == 21
    assert contrast("#777777", "#ffffff") < 4.5 < contrast("#767676", "#ffffff")


@pytest.mark.parametrize(("text", "ground"), READ_ON)
def test_text_can_be_read_on_its_ground(text, ground):
    day, night = palettes()
    assert contrast(day[text], day[ground]) >= 4.5
    assert contrast(night[text], night[ground]) >= 4.5


def test_day_and_night_name_the_same_colours_and_use_them_all():
    day, night = palettes()
    assert set(day) == set(night) == set(re.findall(r"var\(--([\w-]+)\)", CSS))
