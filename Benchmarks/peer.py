"""Reading label texts beside pyahocorasick, turn by turn on one core.

The peer is given the easier task: it finds the names alone, in text that is folded with the fastest means Python has,
and resolves nothing. Commensal reads the whole label.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata

import ahocorasick

ROOT = pathlib.Path(__file__).resolve().parent.parent


def labels():
    """The example labels, and the labels of the golden cases with whether a microbe is to be found in them; `None` where
    that is not known, or known to be read wrong."""
    known = set((ROOT / "Tests/Golden/known-failures.txt").read_text(encoding="utf-8").splitlines())
    found = [(path.read_text(encoding="utf-8"), None) for path in sorted((ROOT / "Examples/labels").glob("*.txt"))]
    for path in sorted((ROOT / "Tests/Golden").glob("*.md")):
        cases = re.findall(
            r"^## (.*?)\n+```label\n(.*?)^```\n+```expect\n(.*?)^```", path.read_text(encoding="utf-8"), re.S | re.M
        )
        found += [(text, None if title in known else "microbe:" in wanted) for title, text, wanted in cases]
    return [(text, expected) for text, expected in found if text.strip() and "\0" not in text]


class Folding(dict):
    """A table for str.translate: letters and digits in lower case without accents, a space for everything else."""

    def __missing__(self, scalar):
        base = unicodedata.normalize("NFKD", chr(scalar)).lower().replace("ł", "l")
        kept = "".join(c for c in base if c.isalnum())
        self[scalar] = kept if kept or unicodedata.combining(chr(scalar)) else " "
        return self[scalar]


FOLDING = Folding()


def fold(text):
    """Words parted by one space, with one at either end: a name between spaces is a name between word boundaries."""
    return " " + " ".join(text.translate(FOLDING).split()) + " "


RANK_WORDS = {"subsp", "ssp", "var"}


def automaton(names):
    """Every genus, species (also cut to the initial, and without its rank word) and strain."""
    found = ahocorasick.Automaton()
    for kind, name in names:
        words = fold(name).split()
        spellings = [words]
        if kind == "species" and len(words) > 1:
            spellings.append([words[0][0]] + words[1:])
        spellings += [[word for word in spelling if word not in RANK_WORDS] for spelling in spellings]
        for spelling in spellings:
            key = " " + " ".join(spelling) + " "
            if key not in found:
                found.add_word(key, (kind, name))
    found.make_automaton()
    return found


class Reader:
    """The program under test, which reads all texts whenever it is told to."""

    def __init__(self, program, texts):
        self.file = tempfile.NamedTemporaryFile(suffix=".labels")
        self.file.write("\0".join(texts).encode())
        self.file.flush()
        self.process = subprocess.Popen(
            [program, self.file.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def ask(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.process.args[0]} ended early, with status {self.process.wait()}")
        return line.rstrip("\n")

    def ask_lines(self, command, count=None):
        lines = [self.ask(command)]
        while (lines[-1] != "") if count is None else (len(lines) <= count):
            lines.append(self.process.stdout.readline().rstrip("\n"))
        return lines[:-1]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def peer_round(names, texts):
    start = time.process_time_ns()
    for text in texts:
        list(names.iter(fold(text)))
    return time.process_time_ns() - start


def peer_round_folded(names, texts):
    start = time.process_time_ns()
    for text in texts:
        list(names.iter(text))
    return time.process_time_ns() - start


def spread(values):
    return f"median {statistics.median(values):.2f} (from {min(values):.2f} to {max(values):.2f})"


def check(reader, names, texts, expected):
    """Sorts the labels by who found a microbe in them. Where the two differ the golden case says who is right."""
    answers = reader.ask_lines("answers", count=len(texts))
    counts = {"both": 0, "neither": 0}
    differences = []
    for text, answer, wanted in zip(texts, answers, expected):
        # A code alone (`GG`) is a chance resemblance as often as a strain.
        peer = [name for _, (kind, name) in names.iter(fold(text)) if kind != "strain"]
        if bool(answer) == bool(peer):
            counts["both" if answer else "neither"] += 1
        else:
            differences.append((text, answer, ", ".join(peer), wanted))
    return counts, differences


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("program", help="the built Reading program")
    options.add_argument("--rounds", type=int, default=15)
    options.add_argument("--copies", type=int, default=10, help="how often the texts are read in a round")
    options.add_argument("--show-differences", action="store_true")
    options = options.parse_args()

    once, expected = zip(*labels())
    texts = list(once) * options.copies
    size = sum(len(text.encode()) for text in texts)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    reader = Reader(options.program, texts)
    names = automaton([tuple(line.split("\t", 1)) for line in reader.ask_lines("names")])
    folded = [fold(text) for text in texts]
    print(f"{len(once)} labels of {size // len(texts)} bytes on average, {options.copies} times; {len(names)} names")

    ours, peers, bare = [], [], []
    for _ in range(options.rounds + 1):
        ours.append(int(reader.ask("round").split()[0]))
        peers.append(peer_round(names, texts))
        bare.append(peer_round_folded(names, folded))
    # The first round of each fills caches.
    ours, peers, bare = ours[1:], peers[1:], bare[1:]
    for what, times in (
        ("commensal, the whole reading", ours),
        ("pyahocorasick, folding and finding names", peers),
        ("pyahocorasick, finding names in text folded beforehand", bare),
    ):
        best, middle = min(times), statistics.median(times)
        print(
            f"{what}: {len(texts) / middle * 1e9:,.0f} labels/s, {size / middle * 1e3:.2f} MB/s"
            f" (best round {len(texts) / best * 1e9:,.0f} labels/s)"
        )
    print("the whole reading takes", spread([o / p for o, p in zip(ours, peers)]), "times as long as finding names,")
    print("  ", spread([o / b for o, b in zip(ours, bare)]), "times where the text is folded beforehand")

    counts, differences = check(reader, names, texts, expected)
    reader.close()
    only_ours = [label for label in differences if label[1]]
    wrong = [label for label in differences if label[3] is not None and bool(label[1]) != label[3]]
    print(
        f"microbes found by both in {counts['both']} labels, by neither in {counts['neither']}, by commensal alone in"
        f" {len(only_ours)} (glued or misspelt names), by pyahocorasick alone in {len(differences) - len(only_ours)}"
        f" (names of what the label does not hold); the golden cases gainsay commensal in {len(wrong)} of these"
    )
    for text, answer, peer, wanted in differences if options.show_differences else wrong:
        print(f"--- commensal: {answer or '-'}; pyahocorasick: {peer or '-'}; golden case: {wanted}\n{text.strip()[:300]}")
    if wrong:
        sys.exit("Both should have found microbes in the same labels.")


if __name__ == "__main__":
    main()
