# Reads surveys in Triple-S with nothing but Python's own library, and prints their values as JSON, one line per survey.
# Written from the standard, apart from the reader of the program, so that the two can be compared.
# Usage: python3 triple-s.py definition.sss …
import csv
import json
import os
import sys
import xml.etree.ElementTree as ElementTree


def records(record, path):
    name = os.path.join(os.path.dirname(path), record.get("href"))
    with open(name, encoding="utf-8", newline="") as file:
        if record.get("format") == "csv":
            return list(csv.reader(file))[int(record.get("skip", "0")):]
        return [line for line in file.read().split("\r\n") if line != ""]


def field(line, variable, is_csv):
    position = variable.find("position")
    start = int(position.get("start"))
    if is_csv:
        return line[start - 1]
    return line[start - 1:int(position.get("finish", start))]


def number(text):
    return None if text.strip() == "" else float(text)


def columns(variable, texts, is_csv):
    name = variable.findtext("name")
    kind = variable.get("type")
    if kind == "multiple":
        for value in variable.findall("values/value"):
            code = int(value.get("code"))
            yield f"{name}_{code}", [None if text.strip() == "" else float(text[code - 1]) for text in texts]
    elif kind in ("quantity", "logical") or (kind == "single" and variable.get("format") != "literal"):
        yield name, [number(text) for text in texts]
    elif kind in ("single", "date", "time"):
        yield name, [text.strip() for text in texts]
    else:
        yield name, texts if is_csv else [text.rstrip(" ") for text in texts]


for path in sys.argv[1:]:
    record = ElementTree.parse(path).getroot().find("survey/record")
    is_csv = record.get("format") == "csv"
    lines = records(record, path)
    result = {}
    for variable in record.findall("variable"):
        for name, values in columns(variable, [field(line, variable, is_csv) for line in lines], is_csv):
            result[name] = values
    print(json.dumps(result))
