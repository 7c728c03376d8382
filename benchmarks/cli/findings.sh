#!/bin/sh
# A command that leaves a SARIF report with many findings, and every report format written of them. Time must be linear,
# memory bounded.
. "$(dirname -- "$0")/common.sh"

sarif() {
  awk -v count="$1" 'BEGIN {
    printf "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"lint\"}},\"results\":["
    for (i = 0; i < count; i++) {
      printf "%s{\"ruleId\":\"rule-%d\",\"level\":\"error\",\"message\":{\"text\":\"The name value%d is not allowed here.\"},",
        i ? "," : "", i % 20, i
      printf "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"src/file-%d.txt\"},", i % 100
      printf "\"region\":{\"startLine\":%d,\"startColumn\":3}}}]}", i / 100 + 1
    }
    print "]}]}"
  }'
}

for count in 0 1000 5000 10000 20000; do sarif $count > "$scratch/$count.sarif"; done
small=$(with_heap 64m)
formats='human agent json jsonl sarif junit github markdown'

header "Findings from a SARIF report, all formats written ($formats)"
measured_head 'findings'
for launcher in "$gate" "$small"; do
  heap=$(sed -n 's/.*-Xmx\([0-9]*\)m.*/\1/p' "$launcher")
  for count in ${COUNTS:-1000 5000 10000 20000}; do
    work=$scratch/work-$count
    if [ ! -d "$work" ]; then
      repository "$work"
      echo lint.sarif > "$work/.gitignore"
      # Only the submission has the findings: the base, which is asked as well, has none.
      cat > "$work/gate.yaml" << YAML
version: 1
gates:
  lint:
    type: command
    shell: "if [ -f change ]; then cp $scratch/$count.sarif lint.sarif; else cp $scratch/0.sarif lint.sarif; fi"
    report: {format: sarif, files: [lint.sarif]}
YAML
      mkdir "$work/src"
      for i in $(seq 0 99); do seq 300 | sed "s/^/  value in file $i /" > "$work/src/file-$i.txt"; done
      committed "$work"
      echo change > "$work/change"
    fi
    set -- "$launcher" check --no-cache
    for format in $formats; do set -- "$@" --report "$format=$scratch/report.$format"; done
    cd "$work"
    measured 3 "$count, heap at most $heap MiB" "$@"
  done
done
echo
echo "Reports of the last, with $(grep -o '"fingerprint"' "$scratch/report.json" | wc -l) findings in the JSON:"
for format in $formats; do
  echo "$format $(wc -c < "$scratch/report.$format")"
done | awk '{ printf "%s%s %.2f MB", (NR > 1 ? ", " : ""), $1, $2 / 1e6 } END { print "." }'
echo
