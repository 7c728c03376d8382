#!/bin/sh
# All of them, one after the other: benchmarks/cli/all.sh > benchmarks/results/cli-DATE.md
set -eu
here=$(dirname -- "$0")
echo "# The command, measured"
echo
for script in start-up ten-gates large-repository large-log findings secrets thousand-files; do
  sh "$here/$script.sh"
done
