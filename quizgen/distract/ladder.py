"""Four numbers in steps, one of them the right one."""

from __future__ import annotations

from ..values.figure import Figure

OPTIONS = 4


def ladder(found: Figure, share: float, seed: int, bound: int, most: float) -> list[int]:
    """Four ascending numbers, in units of the figure, between half and twice the right one; [] where none fit.

    share: a step, as a share of the number; seed: gives the place of the right one; bound: 1 where it must be
    the least, -1 where it must be the greatest; most: the greatest number that makes sense.
    """
    grain = _grain(found)
    right = found.units // grain
    least = max(-(-right // 2), 1 if found.places or grain > 1 else 2)
    top = int(min(max(2 * right, right + OPTIONS - 1), most * 10**found.places / grain))
    places = {1: [0], -1: [OPTIONS - 1]}.get(bound) or [(seed + n) % OPTIONS for n in range(OPTIONS)]
    wanted = max(1, round(right * share))
    for place in places:
        below, above = place, OPTIONS - 1 - place
        step = min(wanted, (right - least) // below if below else wanted, (top - right) // above if above else wanted)
        if step > wanted / 3:
            rungs = [right + (rung - place) * step for rung in range(OPTIONS)]
            return [grain * _uneven(n, right, step, seed >> 2 * rung) for rung, n in enumerate(rungs)]
    return []


def _grain(found: Figure) -> int:
    """The unit in which the number is told: 1,000 for 23,000; half of it where only one small digit tells."""
    if found.style == "word":
        return 10 if found.units > 20 else 1
    grain, units = 1, found.units
    while units and units % 10 == 0:
        grain, units = grain * 10, units // 10
    if grain == 1 and found.units > 20 and found.units % 5 == 0:
        return 5
    return grain // 2 if grain > 1 and units < 4 else grain


def _uneven(number: int, right: int, step: int, seed: int) -> int:
    """Moved a little towards the right number and off round figures, where that is not round itself."""
    if number == right or step < 4 or right % 10 == 0:
        return number
    towards = 1 if number < right else -1
    moved = number + towards * (seed % (step // 2))
    return moved if moved % 10 else moved + towards
