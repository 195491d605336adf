"""Screening a catalogue beside programs that only find the names in it, turn by turn on one core.

The catalogue is made up by commensal-samples: JSON Lines, a product each, some with microbes and some without. Commensal
reads the lines, reads each label as far as screening goes (microbes, strains, state, counts, what is claimed), and writes
JSON Lines. The peers find the same names in the same text and write nothing:

- pyahocorasick, in text that is folded with the fastest means Python has; with and without the parsing of the lines,
- spaCy's PhraseMatcher, over a blank English pipeline,
- ripgrep, which goes over the file's bytes with the names as fixed strings: about what a plain scan of memory costs.
"""

import argparse
import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from peer import Reader, automaton, fold, spread


def processor_time(command):
    """Seconds of processor time of a command, and what it wrote to its standard error."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def catalogue(samples, folder, products, plain):
    path = folder / f"plain-{plain}.jsonl"
    with path.open("wb") as file:
        subprocess.run([samples, str(products), "--seed", "1", "--plain", str(plain)], stdout=file, check=True)
    return path


def texts(path):
    with path.open(encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]


def ahocorasick_rounds(names, path, labels):
    start = time.process_time()
    with path.open(encoding="utf-8") as file:
        for line in file:
            list(names.iter(fold(json.loads(line)["text"])))
    parsed = time.process_time() - start
    start = time.process_time()
    for label in labels:
        list(names.iter(fold(label)))
    return parsed, time.process_time() - start


def spacy_matcher(names):
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("en")
    language.max_length = 1 << 24
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("NAMES", [language.make_doc(name) for _, name in names])
    return language, matcher


def spacy_seconds(language, matcher, labels):
    start = time.process_time()
    for label in labels:
        matcher(language.make_doc(label))
    return time.process_time() - start


def agreement(command, path, names, labels):
    """In how many labels both find a microbe, neither, and one alone."""
    lines = subprocess.run([command, "screen", str(path), "--jobs", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    counts = {"both": 0, "neither": 0, "commensal alone": 0, "pyahocorasick alone": 0}
    answers = lines.stdout.splitlines()
    if len(answers) != len(labels):
        sys.exit(f"{len(labels)} products went in and {len(answers)} lines came out.")
    for answer, label in zip(answers, labels):
        ours = bool(json.loads(answer)["microbes"])
        # A code alone (`GG`) is a chance resemblance as often as a strain.
        peer = any(kind != "strain" for _, (kind, _) in names.iter(fold(label)))
        key = ("both" if peer else "commensal alone") if ours else ("pyahocorasick alone" if peer else "neither")
        counts[key] += 1
    return counts


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("command", help="the built commensal")
    options.add_argument("samples", help="the built commensal-samples")
    options.add_argument("reading", help="the built Reading program, for the list of names")
    options.add_argument("--products", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--spacy-products", type=int, default=300)
    options = options.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    reader = Reader(options.reading, ["Lactobacillus"])
    listed = [tuple(line.split("\t", 1)) for line in reader.ask_lines("names")]
    reader.close()
    names = automaton(listed)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "names").write_text("\n".join(sorted({name for _, name in listed})) + "\n", encoding="utf-8")
        (folder / "one.jsonl").write_text('{"id": 1, "text": "Lactobacillus"}\n', encoding="utf-8")
        for plain in (0.95, 0.5, 0):
            path = catalogue(options.samples, folder, options.products, plain)
            labels = texts(path)
            size = sum(len(label.encode()) for label in labels)
            screen = [options.command, "screen", "--jobs", "1"]
            ours, parsed, found, scanned = [], [], [], []
            for _ in range(options.rounds):
                start_up = processor_time(screen + [str(folder / "one.jsonl")])
                ours.append(processor_time(screen + [str(path)]) - start_up)
                with_parsing, without = ahocorasick_rounds(names, path, labels)
                parsed.append(with_parsing)
                found.append(without)
                if shutil.which("rg"):
                    # Most of its time on a short file goes into the thousands of names.
                    scan = ["rg", "-j1", "-F", "-i", "-c", "-f", str(folder / "names")]
                    start_up = processor_time(scan + [str(folder / "one.jsonl")])
                    scanned.append(processor_time(scan + [str(path)]) - start_up)
            language, matcher = spacy_matcher(listed)
            sample = labels[: options.spacy_products]
            spacy = min(spacy_seconds(language, matcher, sample) for _ in range(3)) / len(sample) * len(labels)

            print(f"{len(labels):,} products, {plain:.0%} without a microbe, {size / len(labels):.0f} bytes of label each")
            for what, seconds in (
                ("commensal screen, JSON Lines in and out", ours),
                ("pyahocorasick, parsing lines, folding, finding names", parsed),
                ("pyahocorasick, folding and finding names", found),
                ("spaCy PhraseMatcher, finding names", [spacy]),
                ("ripgrep -F, finding lines with names", scanned),
            ):
                if not seconds:
                    print(f"  {what}: not installed")
                    continue
                middle = statistics.median(seconds)
                print(f"  {what}: {len(labels) / middle:,.0f} products/s, {size / middle / 1e6:.1f} MB/s of label")
            print("  pyahocorasick's time over ours, with parsing:", spread([p / o for p, o in zip(parsed, ours)]))
            print("  pyahocorasick's time over ours, without:     ", spread([p / o for p, o in zip(found, ours)]))
            print("  spaCy's time over ours:                      ", spread([spacy / o for o in ours]))
            if scanned:
                print("  share of ripgrep's speed:                    ", spread([s / o for s, o in zip(scanned, ours)]))
            print("  a microbe is found by", ", ".join(f"{k} in {v}" for k, v in agreement(
                options.command, path, names, labels).items()))


if __name__ == "__main__":
    main()
