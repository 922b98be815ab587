"""What can go wrong, told to the person at the keyboard: what failed, on what, what to try."""


class QuizgenError(Exception):
    """Base of every error that quizgen raises on purpose; its text is one line for a person."""


class InputError(QuizgenError):
    """The input cannot be read as an article or a deck file."""


class OutputError(QuizgenError):
    """The output cannot be written."""
