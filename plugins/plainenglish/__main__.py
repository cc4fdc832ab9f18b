"""Run the command as ``python -m plainenglish``."""

from plainenglish.cli import main

main(prog_name="plainenglish")
