"""Run the command as ``python -m onevoice``."""

from onevoice.cli import main

main(prog_name="onevoice")
