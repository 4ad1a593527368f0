"""Records what Python makes of texts, for the test that the bot makes the same of them: token numbers, vectors, scores.

    python record.py --model ../model --texts FOLDER --out ../../../test/meaning/recorded.json

Runs the int8 files one text at a time, as the bot does.
"""
import argparse
import base64
import glob
import json
import random

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from encoder import WINDOW, Encoder, in_context
from reader import BEFORE_TOKENS, SENTENCE_TOKENS, Reader

ODD = [
    "", " ", "…", "naïve café, Zürich & São Paulo", "don't can't won't y'all'd've", "“Curly,” ‘single’ and «angle»",
    "東京で会った", "안녕하세요", "Привет, мир", "مرحبا", "emoji 🙂👩‍👩‍👧 and flags 🇮🇪", "a\tb\nc\u00a0d\u200be",
    "1,234.56 €99 50% 3½ ²", "http://example.org/a?b=c#d", "x" * 120, "supercalifragilisticexpialidocious" * 3,
    "ＦＵＬＬｗｉｄｔｈ", "e\u0301 combining", "[CLS] [SEP] [MASK]", "\u0000control\u0007", "I\u0307stanbul ßtraße", "$#@!%^&*()_+",
]

arguments = argparse.ArgumentParser()
for name in ("model", "texts", "out"):
    arguments.add_argument(f"--{name}", required=True)
options = arguments.parse_args()
random.seed(5)
tokenizer = Tokenizer.from_file(f"{options.model}/tokenizer.json")
tokenizer.no_truncation()
tokenizer.no_padding()
lines = []
for file in sorted(glob.glob(f"{options.texts}/docs/*.txt")):
    lines.append([line.strip() for line in open(file, encoding="utf8").read().split("\n")[1:] if line.strip()])
questions = [
    line.split(" | ", 1)[1].strip()
    for file in sorted(glob.glob(f"{options.texts}/questions/*.txt"))
    for line in open(file, encoding="utf8")
    if " | " in line
]


class Words:
    """The encoder's and the reader's own methods over this tokenizer, without their weights."""

    first, last = 101, 102
    windows, row = Encoder.windows, Reader.row

    def __init__(self, longest):
        self.longest = longest
        self.passage, self.query = self.ids("passage:", 8), self.ids("query:", 8)

    def ids(self, text, limit=None):
        return tokenizer.encode(text, add_special_tokens=False).ids[: limit or self.longest]


words, pairs = Words(512), Words(256)
encoder, reader = (onnxruntime.InferenceSession(f"{options.model}/{name}.onnx") for name in ("encoder", "reader"))


def hidden_of(ids):
    row = np.array([ids], dtype=np.int64)
    return encoder.run(None, {"input_ids": row, "attention_mask": np.ones_like(row)})[0][0]


def packed(vector):
    vector = vector / np.abs(vector).max()
    return base64.b64encode(np.round(vector * 127).astype(np.int8).tobytes()).decode()


flat = [line for text in lines for line in text]
strings = [*ODD, *random.sample(flat, min(1500, len(flat)))]
strings += random.sample(questions, min(2000 - len(strings), len(questions)))
while len(strings) < 2000:
    line = random.choice(flat)
    start = random.randrange(len(line))
    strings.append(line[start : start + random.randrange(1, 60)])
text = next(one for one in lines if 44 <= len(one))[:44]
vectors = [None] * len(text)
for ids, spans in words.windows(text):
    hidden = hidden_of(ids)
    for sentence, start, end in spans:
        vectors[sentence] = packed(hidden[start : max(end, start + 1)].mean(0))
asked = [(random.choice(questions), random.sample(questions, count)) for count in (0, 0, 1, 2, 3, 3)]
queries = []
for question, after in asked:
    ids = [101, *words.query, *in_context(lambda one: words.ids(one, 512), question, after, 48), 102]
    queries.append({"question": question, "after": after, "vector": packed(hidden_of(ids).mean(0))})
scores = []
for _ in range(50):
    question, after = random.choice(questions), random.sample(questions, random.choice([0, 0, 1, 3]))
    at = random.randrange(len(text))
    before = text[at - 1] if at > 0 else ""
    ids, segments = pairs.row(question, after, text[at], before)
    row = np.array([ids], dtype=np.int64)
    feeds = {"input_ids": row, "attention_mask": np.ones_like(row), "token_type_ids": np.array([segments], dtype=np.int64)}
    score = float(reader.run(None, feeds)[0][0])
    scores.append({"question": question, "after": after, "sentence": text[at], "before": before, "score": round(score, 4)})
with open(options.out, "w", encoding="utf8") as out:
    json.dump(
        {
            "tokens": [[one, tokenizer.encode(one, add_special_tokens=False).ids] for one in strings],
            "text": [[sentence, vector] for sentence, vector in zip(text, vectors)],
            "questions": queries,
            "pairs": scores,
        },
        out,
        ensure_ascii=False,
    )
print(f"{len(strings)} strings, {len(text) + len(queries)} vectors, {len(scores)} scores")
