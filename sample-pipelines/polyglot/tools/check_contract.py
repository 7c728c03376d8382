"""Says, as SARIF, where the page reads a field of a quote that contract.json does not promise."""

import json
import pathlib
import re
import sys

FIELD = re.compile(r"(?<![/\w])quote\.(\w+)")


def results(promised):
    for path in sorted(pathlib.Path("web/src").glob("*.js")):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for match in FIELD.finditer(text):
                if match.group(1) not in promised:
                    yield result(path.as_posix(), number, match.start(1) + 1, match.group(1))


def result(path, line, column, field):
    return {
        "ruleId": "unknown-field",
        "level": "error",
        "message": {"text": f"contract.json promises no field '{field}' of a quote"},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": path},
            "region": {"startLine": line, "startColumn": column},
        }}],
    }


def main(target):
    promised = json.loads(pathlib.Path("contract.json").read_text(encoding="utf-8"))["quote"]
    found = list(results(promised))
    run = {"tool": {"driver": {"name": "check_contract"}}, "results": found}
    pathlib.Path(target).write_text(json.dumps({"version": "2.1.0", "runs": [run]}), encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
