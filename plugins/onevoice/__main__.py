"""Run the command as ``python -m onevoice``."""

from onevoice import main

main()
