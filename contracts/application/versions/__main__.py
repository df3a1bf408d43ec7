"""`python -m contracts.application.versions` writes the current version of the form."""

from contracts.application.versions import write

if __name__ == "__main__":
    write()
