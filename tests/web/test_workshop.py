"""Decks are made in processes that can be stopped, no more at once than there is room for."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from quizgen.errors import InputError
from quizgen.web import workshop
from quizgen.web.workshop import Order, make


def sleeps(order: Order) -> str:
    time.sleep(60)
    return "too late"


def dies(order: Order) -> str:
    os._exit(3)


def answers(order: Order) -> str:
    time.sleep(0.2)
    return order.text


def test_what_takes_too_long_is_stopped():
    began = time.monotonic()
    with pytest.raises(InputError, match="shorter text"):
        make(Order(), seconds=0.1, work=sleeps)
    assert time.monotonic() - began < 30


def test_a_process_that_dies_is_an_error():
    with pytest.raises(InputError, match="failed"):
        make(Order(), work=dies)


def test_a_crowd_is_sent_away(monkeypatch):
    import threading

    monkeypatch.setattr(workshop, "_queue", threading.BoundedSemaphore(2))

    def one(number: int) -> str:
        try:
            make(Order(text=str(number)), work=answers)
        except InputError as error:
            return str(error)

    with ThreadPoolExecutor(6) as threads:
        told = list(threads.map(one, range(6)))
    assert sum("too many" in text for text in told) >= 1
    assert sum(text.isdecimal() for text in told) >= 2


@pytest.mark.parametrize(
    "order", [Order(text="menu"), Order(data=b"menu"), Order(data=b"\x89PNG\r\n\x1a\n" + bytes(99)), Order(data=b"PK\x03\x04" + bytes(99))]
)  # fmt: skip
def test_what_is_no_article_is_told_in_one_line(order):
    with pytest.raises(InputError) as caught:
        make(order)
    assert "/" not in str(caught.value) and "\n" not in str(caught.value)
