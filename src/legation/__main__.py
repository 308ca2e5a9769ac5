"""The command line, as a console script and as `python -m legation`."""

import sys


def main() -> None:
    """Run the command line; Ctrl-C ends it with exit code 130 and without a trace, also while it is being loaded."""
    try:
        from legation.cli import main as run  # noqa: PLC0415 - a second in which the user may change her mind

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
