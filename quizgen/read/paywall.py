"""Whether the publisher says that a page is not free to read; what it says in its own data is respected."""

from __future__ import annotations

import re

from ..errors import InputError

_NOT_FREE = re.compile(rb'"isAccessibleForFree"\s*:\s*"?(?:https?://schema\.org/)?false', re.IGNORECASE)
_TIER = re.compile(rb'<meta[^>]+article:content_tier[^>]+content=["\']?locked', re.IGNORECASE)


def check_free(data: bytes, link: str) -> None:
    """Raises InputError for a page that is behind a paywall."""
    if _NOT_FREE.search(data) or _TIER.search(data):
        raise InputError(f"{link} is for subscribers; if you are one, open it in your browser, "
                         "copy the page into a .txt file and give that")
