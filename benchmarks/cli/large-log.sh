#!/bin/sh
# A gate whose command prints 100 MB: as lines, and as a single line. Memory must not grow with it.
. "$(dirname -- "$0")/common.sh"

# judged NAME SHELL
judged() {
  repository "$scratch/$1"
  printf 'version: 1\ngates:\n  print: {type: command, shell: "%s"}\n' "$2" > "$scratch/$1/gate.yaml"
  committed "$scratch/$1"
  echo change > "$scratch/$1/change"
}
judged lines "yes 'a line of a log that has one hundred characters, more or less, as many lines of logs have' | head -c 100000000"
judged line "head -c 100000000 /dev/zero | tr '\\\\\\\\0' x"
judged failing "head -c 100000000 /dev/zero | tr '\\\\\\\\0' x; exit 1"
small=$(with_heap 64m)

header "A command that prints 100 MB"
measured_head 'log'
for launcher in "$gate" "$small"; do
  heap=$(sed -n 's/.*-Xmx\([0-9]*\)m.*/\1/p' "$launcher")
  cd "$scratch/lines" && measured 3 "lines of 100 characters, heap at most $heap MiB" "$launcher" check --no-cache
  cd "$scratch/line" && measured 3 "a single line, heap at most $heap MiB" "$launcher" check --no-cache
  cd "$scratch/failing" && measured 3 "a single line, then failure, heap at most $heap MiB" "$launcher" check --no-cache
done
cd "$scratch/line"
measured 3 'the command alone, into a file' sh -c "head -c 100000000 /dev/zero | tr '\\0' x > '$scratch/log'"
echo
echo "Largest file that was kept: $(find "$scratch/state" -type f -printf '%s %f\n' | sort -n | tail -n 1)."
echo
