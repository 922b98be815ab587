"""python -m quizgen"""

from .cli import cli

cli(prog_name="quizgen")
