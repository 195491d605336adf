"""Reads one set of references from its three files with other people's programs, and prints where they differ.

    read_citations.py references.bib references.ris references.json

Needs bibtexparser 2 and rispy. Prints the number of references last; ends with 1 where anything differed.
"""

import json
import sys

import bibtexparser
import rispy
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts

FIELDS = ["year", "volume", "issue", "pages", "doi", "pmid", "title", "journal", "url"]


def plain(text):
    """A BibTeX value without what protects it."""
    return text and text.replace("{", "").replace("}", "").replace("\\", "")


def from_bibtex(path):
    library = bibtexparser.parse_file(path, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    for block in library.failed_blocks:
        print("bibtex:", block.error)
    names = {"issue": "number"}
    references = {}
    for entry in library.entries:
        fields = {key: field.value for key, field in entry.fields_dict.items()}
        authors = [
            (plain(" ".join(name.von + name.last)), " ".join(name.first)) for name in fields.get("author", [])
        ]
        read = {field: plain(fields.get(names.get(field, field))) for field in FIELDS}
        read["pages"] = read["pages"] and read["pages"].replace("--", "-")
        read["others"] = ("others", "") in authors
        read["authors"] = [author for author in authors if author != ("others", "")]
        references[entry.key] = read
    return references, len(library.failed_blocks)


def from_ris(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    if text.count("\n") != text.count("\r\n"):
        print("ris: a line does not end with CR and LF")
    references = {}
    for entry in rispy.loads(text):
        pages = [entry[key] for key in ("start_page", "end_page") if key in entry]
        references[entry["id"]] = {
            "authors": [tuple((name.split(", ", 1) + [""])[:2]) for name in entry.get("authors", [])],
            "others": any("et al." in note for note in entry.get("notes", [])),
            "year": entry.get("year"),
            "volume": entry.get("volume"),
            "issue": entry.get("number"),
            "pages": "-".join(pages) or None,
            "doi": entry.get("doi"),
            "pmid": entry.get("accession_number") if entry.get("name_of_database") == "PubMed" else None,
            "title": entry.get("title"),
            "journal": entry.get("journal_name"),
            "url": (entry.get("urls") or [None])[0],
        }
    return references


def from_csl(path):
    with open(path, encoding="utf-8") as file:
        items = json.load(file)
    references = {}
    for item in items:
        authors = item.get("author", [])
        year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
        references[item["id"]] = {
            "authors": [(name["family"], name.get("given", "")) for name in authors if "family" in name],
            "others": {"literal": "others"} in authors,
            "year": year and str(year),
            "volume": item.get("volume"),
            "issue": item.get("issue"),
            "pages": item.get("page"),
            "doi": item.get("DOI"),
            "pmid": item.get("PMID"),
            "title": item.get("title"),
            "journal": item.get("container-title"),
            "url": item.get("URL"),
        }
    return references


def main():
    bibtex, differences = from_bibtex(sys.argv[1])
    ris = from_ris(sys.argv[2])
    csl = from_csl(sys.argv[3])
    for key in sorted(set(bibtex) | set(ris) | set(csl)):
        for field in FIELDS + ["authors", "others"]:
            values = [references.get(key, {}).get(field) for references in (bibtex, ris, csl)]
            if not values[0] == values[1] == values[2]:
                print(f"{key}: {field}: bibtex {values[0]!r}, ris {values[1]!r}, csl-json {values[2]!r}")
                differences += 1
    print(f"{len(csl)} references")
    return 1 if differences or not len(csl) == len(ris) == len(bibtex) else 0


if __name__ == "__main__":
    sys.exit(main())
