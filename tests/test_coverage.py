"""The benchmark of coverage, on a deck and a treebank of our own."""

from __future__ import annotations

import runpy
from pathlib import Path

from quizgen.model import Deck, Question

COVERAGE = runpy.run_path(str(Path(__file__).parent.parent / "benchmarks" / "coverage.py"))
BLOCK = """GUM_news_bridge
# meta::salientEntities = 1 (5*), 2 (2), 3 (4), 4 (3)
1\tMara\tMara\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-coref
2\tLind\tLind\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tcrossed\tcross\tVERB\tVBD\t_\t0\troot\t_\t_
4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\tEntity=(3-place-new-nnnnn-cf2-2-sgl
5\tOresund\tOresund\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=3)
6\tin\tin\tADP\tIN\t_\t8\tcase\t_\t_
7\ta\ta\tDET\tDT\t_\t8\tdet\t_\tEntity=(4-object-new-nnnnn-cf3-2-sgl
8\tboat\tboat\tNOUN\tNN\t_\t3\tobl\t_\tSpaceAfter=No|Entity=4)
9\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""


def test_salient_entities_that_have_a_name():
    assert COVERAGE["salient"](BLOCK) == {"1": {"Mara Lind"}, "3": {"Oresund"}}


def test_names_asked_for_told_and_in_the_title():
    card = Question("k", "Who sold boats to Peru?", "Mara Lind", "", 0, 0, "subject")
    deck = Deck("A sale in Porto", (card,))
    wanted = [frozenset(forms) for forms in ({"Lind", "Mara Lind"}, {"Peru"}, {"Porto"}, {"Per"})]
    assert tuple(COVERAGE["share"](wanted, deck)) == (4, 1, 2, 3)
