"""`python -m gnbv_cli` is `gnbv`."""

from gnbv_cli.commands.main import main

main()
