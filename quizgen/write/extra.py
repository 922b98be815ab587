"""Libraries that come with an extra, loaded where a format needs them."""

from __future__ import annotations

import importlib
from types import ModuleType

from ..errors import OutputError


def extra(module: str, name: str, what: str) -> ModuleType:
    """The module; raises OutputError, saying which extra to install for `what`, where it is missing."""
    try:
        return importlib.import_module(module)
    except ImportError:
        raise OutputError(f'{what} needs {module}; pip install "quizgen[{name}]"') from None
