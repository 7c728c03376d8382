# What the scripts beside this one share. They need hyperfine and GNU time (Debian: apt-get install hyperfine time), and
# some of them more, which they say. All write Markdown to standard output and what they do to standard error.
set -eu

root=$(CDPATH= cd -P -- "$(dirname -- "$0")/../.." && pwd)
distribution=${GATE_DISTRIBUTION:-$(echo "$root"/gate-cli/target/distribution/gatehouse-*)}
gate=$distribution/bin/gate
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

need() {
  for program in "$@"; do
    command -v "$program" > /dev/null || { echo "$program is missing" >&2; exit 2; }
  done
}
need hyperfine git "$java"
[ -x /usr/bin/time ] || { echo "/usr/bin/time is missing: apt-get install time" >&2; exit 2; }
[ -x "$gate" ] || { echo "build first: ./mvnw -q -B -ntp -DskipTests -pl gate-cli -am package" >&2; exit 2; }

scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
trap 'exit 130' INT TERM
export GATEHOUSE_STATE="$scratch/state"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=bench GIT_AUTHOR_EMAIL=bench@localhost GIT_COMMITTER_NAME=bench GIT_COMMITTER_EMAIL=bench@localhost
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE CLAUDECODE CODEX_THREAD_ID GEMINI_CLI CURSOR_AGENT AI_AGENT

load() { cut -d ' ' -f 1-3 /proc/loadavg; }

# header TITLE: the machine, the JDK, the commit, the load now.
header() {
  echo "## $1"
  echo
  echo "- Machine: $(nproc) CPUs, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)," \
    "$(awk '/MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo), Linux $(uname -r)"
  echo "- JDK: $("$java" -version 2>&1 | sed -n 3p)"
  echo "- Commit: $(git -C "$root" rev-parse --short HEAD)$(git -C "$root" diff --quiet HEAD || echo ', with changes')"
  echo "- Load averages at the start: $(load)"
  echo "- Command: \`benchmarks/cli/$(basename -- "$0")\`, on $(date -u +%Y-%m-%dT%H:%MZ)"
  echo
}

# table CSV BASELINE: hyperfine's results, medians in ms, as ratios to the row of that name. No commas in names.
table() {
  echo "| command | median ms | fastest | slowest | user + system | ratio to $2 |"
  echo "|---|---|---|---|---|---|"
  awk -F , -v baseline="$2" '
    NR > 1 { name[NR] = $1; median[NR] = $4; cpu[NR] = $5 + $6; low[NR] = $7; high[NR] = $8; if ($1 == baseline) base = $4 }
    END { for (i = 2; i <= NR; i++)
      printf "| %s | %.0f | %.0f | %.0f | %.0f | %.2f |\n", name[i], median[i] * 1000, low[i] * 1000, high[i] * 1000,
        cpu[i] * 1000, median[i] / base }' "$1"
  echo
}

# repository FOLDER: an empty one; the caller writes gate.yaml and calls committed.
repository() { git -c init.defaultBranch=main init -q "$1"; }

# committed FOLDER: all that is there becomes the target.
committed() {
  git -C "$1" add -A
  git -C "$1" commit -qm base
  "$gate" init -C "$1" --target main > /dev/null
}

# measured RUNS NAME COMMAND...: a row with the median time and the highest memory of any process, and the exit code.
measured() {
  runs=$1 name=$2
  shift 2
  : > "$scratch/times"
  code=0
  for run in $(seq "$runs"); do
    /usr/bin/time -q -o "$scratch/time" -f '%e %M %U %S' -- "$@" > "$scratch/out" 2> "$scratch/err" || code=$?
    tail -n 1 "$scratch/time" >> "$scratch/times"
  done
  sort -n "$scratch/times" | awk -v name="$name" -v code="$code" '
    { wall[NR] = $1; if ($2 > rss) rss = $2; cpu[NR] = $3 + $4 }
    END { m = int((NR + 1) / 2); printf "| %s | %.2f | %.2f | %.0f | %d | %d |\n", name, wall[m], cpu[m], rss / 1024, NR, code }'
}

measured_head() {
  echo "| $1 | median s | user + system s | most resident MiB | runs | exit code |"
  echo "|---|---|---|---|---|---|"
}

# with_heap SIZE: a copy of the distribution whose JVM gets that much heap; prints its launcher.
with_heap() {
  [ -d "$scratch/heap-$1" ] || {
    cp -a -- "$distribution" "$scratch/heap-$1"
    sed "s/-Xms24m -Xmx512m/-Xms16m -Xmx$1/" "$distribution/bin/gate" > "$scratch/heap-$1/bin/gate"
    grep -q -- "-Xmx$1" "$scratch/heap-$1/bin/gate"
  }
  echo "$scratch/heap-$1/bin/gate"
}
