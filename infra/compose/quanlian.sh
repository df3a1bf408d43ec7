#!/bin/sh
# The command of the image: `quanlian run apis` and its fellows.
exec python -m cli.main "$@"
