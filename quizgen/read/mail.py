"""An e-mail (.eml) -> a page: a newsletter's HTML, or else its text; subject, sender and date from the headers."""

from __future__ import annotations

import datetime
import email
import email.policy
import re
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from ..errors import InputError
from .decode import decode
from .html import read_html
from .page import Page, read_page
from .text import blocks

_FORWARDED = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


def read(data: bytes, name: str, title: str = "") -> Page:
    """Raises InputError for a mail without text; `name` is for its message."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        subject, sender, sent = _header(message, "subject"), _header(message, "from"), _header(message, "date")
        bodies = {part.get_content_type(): part.get_payload(decode=True) for part in reversed(list(message.walk()))
                  if not part.is_multipart() and part.get_content_disposition() != "attachment"}
    except Exception:  # the parser promises not to fail, but its header classes do on damaged mails
        raise InputError(f"{name} is a damaged e-mail; copy its text into a .txt file and give that") from None
    title = title or _FORWARDED.sub("", subject, count=1) if _FORWARDED.match(subject) else title or subject
    page = _body(bodies, name, title)
    return replace(page, title=title or page.title, date=_date(sent) or page.date, link="",
                   byline=page.byline or parseaddr(sender)[0])


def _body(bodies: dict[str, bytes | None], name: str, title: str) -> Page:
    html, plain = bodies.get("text/html"), bodies.get("text/plain")
    if not html and not plain:
        raise InputError(f"{name} is an e-mail without text; copy what it shows into a .txt file and give that")
    if html:
        try:
            page = read_html(decode(html, name), name, title)
        except InputError:
            if not plain:
                raise
        else:
            if page.paragraphs or not plain:
                return page
    return read_page(blocks(decode(plain, name)), title)


def _header(message: EmailMessage, field: str) -> str:
    return " ".join(str(message.get(field, "")).split())


def _date(sent: str) -> datetime.date | None:
    try:
        return parsedate_to_datetime(sent).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
