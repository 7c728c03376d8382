#!/bin/sh
# A repository of 50,000 files, ten of them changed: the first check ever, further ones, and one that finds nothing changed.
. "$(dirname -- "$0")/common.sh"
files=${FILES:-50000}

repository "$scratch/work"
cd "$scratch/work"
printf 'version: 1\ngates:\n  say: {type: command, run: "true"}\n' > gate.yaml
awk -v files="$files" 'BEGIN {
  for (i = 0; i < files; i++) {
    if (i % 100 == 0) { folder = sprintf("part-%03d", i / 100); system("mkdir -p " folder) }
    file = sprintf("%s/file-%05d.txt", folder, i)
    for (line = 0; line < 20; line++) print "line", line, "of file", i > file
    close(file)
  }
}'
git add -A
git commit -qm base
"$gate" init --target main > /dev/null
change() { for i in 0 1 2 3 4 5 6 7 8 9; do echo "$1" >> "part-00$i/file-00${i}00.txt"; done; }
change first

header "A repository of $files files, ten of them changed"
measured_head 'command, heap at most 512 MiB'
measured 1 '`gate check`, the first ever' "$gate" check
measured 5 '`gate check` with nothing changed' "$gate" check
change second
measured 1 '`gate check`, ten files changed again' "$gate" check
change third
measured 1 '`gate check`, and again' "$gate" check
measured 5 '`gate check --no-cache`' "$gate" check --no-cache
measured 1 '`gate check --isolated`, the first' "$gate" check --isolated --no-cache
measured 3 '`gate check --isolated`, further ones' "$gate" check --isolated --no-cache
measured 3 '`git status`, for comparison' git status --porcelain
small=$(with_heap 128m)
measured 3 '`gate check --no-cache`, heap at most 128 MiB' "$small" check --no-cache
echo
