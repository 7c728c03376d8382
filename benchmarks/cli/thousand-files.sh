#!/bin/sh
# Tamper and secrets over a change of many files, cold JVM included: half Java sources, half the Java tests of them, every
# one of them changed by a few lines, no test weakened. SIZES are numbers of files.
. "$(dirname -- "$0")/common.sh"

# sources FOLDER FILES MARK: FILES files of about 120 lines, with MARK in some of them.
sources() {
  awk -v folder="$1" -v files="$2" -v mark="$3" 'BEGIN {
    for (file = 0; file < files / 2; file++) {
      name = "Shape" file
      main = sprintf("%s/src/main/java/bench/p%d", folder, file % 20)
      test = sprintf("%s/src/test/java/bench/p%d", folder, file % 20)
      if (file < 20) system("mkdir -p " main " " test)
      out = main "/" name ".java"
      printf "package bench.p%d;\n\n/** %s. */\npublic class %s {\n", file % 20, mark, name > out
      for (i = 0; i < 20; i++)
        printf "    public int area%d(int width, int height) {\n        return width * height + %d;\n    }\n\n", i, i > out
      printf "    public String mark() {\n        return \"%s\";\n    }\n}\n", mark > out
      close(out)
      out = test "/" name "Test.java"
      printf "package bench.p%d;\n\nimport static org.junit.jupiter.api.Assertions.*;\n\n", file % 20 > out
      printf "import org.junit.jupiter.api.Test;\n\nclass %sTest {\n", name > out
      printf "    private final %s shape = new %s();\n\n", name, name > out
      for (i = 0; i < 20; i++)
        printf "    @Test\n    void area%d() {\n        assertEquals(%d, shape.area%d(3, 4));\n    }\n\n", i, 12 + i, i > out
      printf "    // %s\n    @Test\n    void marked() {\n        assertFalse(shape.mark().isEmpty());\n    }\n}\n", mark > out
      close(out)
    }
  }'
}

for size in ${SIZES:-250 500 1000 2000}; do
  work=$scratch/work-$size
  repository "$work"
  printf 'version: 1\ngates:\n  tamper: {type: tamper}\n  secrets: {type: secrets}\n' > "$work/gate.yaml"
  sources "$work" "$size" before
  committed "$work"
  sources "$work" "$size" after
done

header "Tamper and secrets over many changed files"
measured_head 'files changed'
for size in ${SIZES:-250 500 1000 2000}; do
  cd "$scratch/work-$size"
  measured 5 "$size" "$gate" check --no-cache
done
echo
