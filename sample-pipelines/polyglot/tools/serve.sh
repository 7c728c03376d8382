#!/bin/sh
# Serves the page for a look at it.
set -eu
cd "$(dirname "$0")/../web"
exec python3 -m http.server "${1:-8000}" --bind 127.0.0.1
