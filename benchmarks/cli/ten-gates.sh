#!/bin/sh
# Ten gates that run `true`, cold, beside pre-commit with ten local hooks that run `true`, in the same run.
# Needs pre-commit (Debian: apt-get install pre-commit).
. "$(dirname -- "$0")/common.sh"
need pre-commit
export PRE_COMMIT_HOME="$scratch/pre-commit"

# made NAME LIMITS SETTINGS: a repository with ten gates
made() {
  repository "$scratch/$1"
  {
    echo 'version: 1'
    echo "$2"
    echo 'gates:'
    for i in 0 1 2 3 4 5 6 7 8 9; do
      echo "  g$i: {type: command, run: \"true\"$(printf "$3" "$i")}"
    done
  } > "$scratch/$1/gate.yaml"
  {
    printf 'repos:\n  - repo: local\n    hooks:\n'
    for i in 0 1 2 3 4 5 6 7 8 9; do
      echo "      - {id: h$i, name: h$i, language: system, entry: 'true', pass_filenames: false, always_run: true}"
    done
  } > "$scratch/$1/.pre-commit-config.yaml"
  committed "$scratch/$1"
  echo change > "$scratch/$1/change"
  "$gate" check -C "$scratch/$1" > /dev/null
}
made default 'limits: {parallel: 2}' ''
for parallel in 1 2 4; do
  made "own-locks-$parallel" "limits: {parallel: $parallel}" ', locks: [own-%s]'
done
cd "$scratch/default"
pre-commit run --all-files > /dev/null

# The plainest form of the command is understood without picocli; -C would need it.
in_folder() { echo "env -C $scratch/$1 $gate check --no-cache"; }

header "Ten trivial gates, cold (\`--no-cache\`)"
hyperfine -N -w 3 -r "${RUNS:-25}" --export-csv "$scratch/ten.csv" \
  -n 'pre-commit' 'pre-commit run --all-files' \
  -n '`gate check --no-cache`' "$(in_folder default)" \
  -n 'the same with locks of their own: parallel 1' "$(in_folder own-locks-1)" \
  -n 'the same with locks of their own: parallel 2' "$(in_folder own-locks-2)" \
  -n 'the same with locks of their own: parallel 4' "$(in_folder own-locks-4)" \
  -n '`gate check` with nothing changed' "$gate check" >&2
table "$scratch/ten.csv" pre-commit
echo "The aim: at most 2. By default command gates hold the workspace's lock, so they run one after the other."
echo
