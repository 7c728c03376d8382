#!/bin/sh
# Start-up beside a JVM that says hello: the version, a check that finds nothing changed, a command that needs picocli,
# YAML and a plugin beside `node -e 0`; each with and without the class archive.
. "$(dirname -- "$0")/common.sh"
need node

mkdir "$scratch/hello"
cat > "$scratch/hello/Hello.java" << 'JAVA'
public class Hello {
    public static void main(String[] args) {
        System.out.println("hello");
    }
}
JAVA
"${java}c" --release 17 -d "$scratch/hello" "$scratch/hello/Hello.java"
cp -a -- "$distribution" "$scratch/bare"
rm -f -- "$scratch"/bare/lib/*.jsa "$scratch"/bare/lib/*.aot

repository "$scratch/work"
printf 'version: 1\ngates:\n  say: {type: command, run: "true"}\n' > "$scratch/work/gate.yaml"
committed "$scratch/work"
echo change > "$scratch/work/change"
cd "$scratch/work"
"$gate" check > /dev/null
"$scratch/bare/bin/gate" check > /dev/null

header "Start-up"
hyperfine -N -w 5 -r "${RUNS:-40}" --export-csv "$scratch/start.csv" \
  -n 'hello JVM' "$java -cp $scratch/hello Hello" \
  -n '`gate --version`' "$gate --version" \
  -n '`gate --version` without archive' "$scratch/bare/bin/gate --version" \
  -n '`gate check` with nothing changed' "$gate check" \
  -n '`gate check` with nothing changed and no archive' "$scratch/bare/bin/gate check" >&2
table "$scratch/start.csv" 'hello JVM'
awk -F , '$1 == "hello JVM" { jvm = $4 } $1 == "`gate check` with nothing changed" { unchanged = $4 }
  END { printf "Nothing changed: JVM start + %.0f ms (aim: at most 100). The aim for the version: at most 1.5.\n\n",
    (unchanged - jvm) * 1000 }' "$scratch/start.csv"
hyperfine -N -w 5 -r "${RUNS:-40}" --export-csv "$scratch/full.csv" \
  -n 'node -e 0' 'node -e 0' \
  -n '`gate config validate` (picocli + YAML + PF4J with a plugin)' "$gate config validate" \
  -n '`gate check` with nothing changed' "$gate check" >&2
table "$scratch/full.csv" 'node -e 0'
echo "The aim for the full command: at most 2.8."
echo
