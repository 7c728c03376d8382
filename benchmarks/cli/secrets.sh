#!/bin/sh
# The secrets gate over a made-up tree of mixed sources, beside ripgrep looking for the same keywords in one thread: how long
# it takes and whether it stays linear. Needs ripgrep (Debian: apt-get install ripgrep). SIZES are megabytes.
. "$(dirname -- "$0")/common.sh"
need rg

formats=$root/gate-plugins/secrets/src/main/resources/dev/gatehouse/gates/secrets/format/formats.txt
awk '/^  find/ { for (i = 2; i <= NF; i++) { gsub(/\\s/, " ", $i); print $i } }' "$formats" | sort -u > "$scratch/keywords"

# sources FOLDER MEGABYTES: Java, TypeScript, Python, YAML, Markdown and minified JavaScript of about 20 KB each, made of the
# same words in another order each time. No secret is in it: one would have the base asked as well.
sources() {
  mkdir -p "$1"
  awk -v folder="$1" -v files="$(($2 * 50))" 'BEGIN {
    srand(7)
    count = split("account amount append array assert author build buffer cache cancel channel check client close code" \
      " collect column commit compare config connect content context count create current cursor data decode default delete" \
      " deliver depend digest document element encode engine entry error event export extract field filter finish folder" \
      " format frame future garbage handle header hidden import index input inspect invoice item iterate journal kernel label" \
      " layout length level limit listen load logger mapping marker match measure member memory merge message method module" \
      " monitor mutate network node notify number object offset option order output package parent parse password path pattern" \
      " payload pending policy prefix process product profile promise property publish query queue reader record reduce region" \
      " release remote render report request resolve result retry return route runner schedule schema scope search secret" \
      " select sender sequence server service session setting shape source split stage state status store stream string suffix" \
      " supply switch symbol table target task template text thread time token total trace transfer tree type union update" \
      " value vector verify version view visit wait window worker write", word, " ")
    split("java ts py yaml md min.js", kind, " ")
    for (file = 0; file < files; file++) {
      if (file % 100 == 0) { part = sprintf("%s/part-%04d", folder, file / 100); system("mkdir -p " part) }
      name = sprintf("%s/file-%05d.%s", part, file, kind[file % 6 + 1])
      for (size = 0; size < 20000; size += length(line) + 1) {
        a = word[int(rand() * count) + 1]; b = word[int(rand() * count) + 1]; c = word[int(rand() * count) + 1]
        n = int(rand() * 100000)
        k = file % 6
        if (k == 0) line = "        final " a " " b n " = " c "." a "(" b ", \"" c " of " a "\"); // " b " " c
        else if (k == 1) line = "  const " a n " = await " b "." c "({ " a ": " n ", " b ": \"" c "\" });"
        else if (k == 2) line = "    self." a "_" b " = " c "(" n ", " a "=\"" b "\")  # " c
        else if (k == 3) line = "  " a "-" n ": \"https://" b ".acme.io/" c "/" n "\""
        else if (k == 4) line = "The " a " of a `" b "` is a " c ", see [" a "](https://acme.io/" b "/" n ")."
        else line = "function " substr(a, 1, 1) n "(e,t){return e." b "&&t." c "?e[" n "]:t." a "}var " substr(b, 1, 1) n "=\"" c "\";"
        printf "%s%s", line, (k == 5 ? "" : "\n") > name
      }
      close(name)
    }
  }'
}

for size in ${SIZES:-10 50 100}; do
  work=$scratch/work-$size
  repository "$work"
  printf 'version: 1\ngates:\n  secrets: {type: secrets, scan: tree}\n' > "$work/gate.yaml"
  sources "$work" "$size"
  committed "$work"
  echo change > "$work/change.txt"
done

header "Secrets in a tree of mixed sources, $(wc -l < "$scratch/keywords") keywords"
measured_head 'command'
for size in ${SIZES:-10 50 100}; do
  cd "$scratch/work-$size"
  megabytes=$(du -sm --exclude=.git . | cut -f 1)
  files=$(git ls-files | wc -l)
  measured 5 "\`rg -j1 -F -f keywords\`, $files files, $megabytes MB" rg -j1 -c -i -a -F -f "$scratch/keywords" .
  measured 5 "\`gate check --no-cache\` with \`scan: tree\`" "$gate" check --no-cache
done
echo
