"""`python -m legation` is the command line."""

from legation.cli import app

if __name__ == "__main__":
    app()
