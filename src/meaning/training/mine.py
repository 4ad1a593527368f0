"""For each question of some texts the nearest sentences by the encoder, best first: what the reader has to tell apart.

    python mine.py --model ../model --texts FOLDER [FOLDER …] [--squad squad-train.json.gz --articles 160] --out mined.json

Runs the int8 file one text at a time, as the bot does. `data.py` says which texts these are.
"""
import argparse
import json
import random

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from data import read_squad, read_texts
from encoder import Encoder, in_context

NEAREST = 20

arguments = argparse.ArgumentParser()
for name in ("model", "out"):
    arguments.add_argument(f"--{name}", required=True)
arguments.add_argument("--texts", nargs="+", required=True)
arguments.add_argument("--squad")
arguments.add_argument("--articles", type=int, default=160)
options = arguments.parse_args()
random.seed(3)
tokenizer = Tokenizer.from_file(f"{options.model}/tokenizer.json")
tokenizer.no_truncation()
tokenizer.no_padding()
settings = onnxruntime.SessionOptions()
settings.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(f"{options.model}/encoder.onnx", settings)


class Words:
    first, last = 101, 102
    windows = Encoder.windows

    def __init__(self):
        self.passage, self.query = self.ids("passage:", 8), self.ids("query:", 8)

    def ids(self, text, limit=512):
        return tokenizer.encode(text, add_special_tokens=False).ids[:limit]


words = Words()


def hidden_of(ids):
    row = np.array([ids], dtype=np.int64)
    return session.run(None, {"input_ids": row, "attention_mask": np.ones_like(row)})[0][0]


def unit(vector):
    return vector / max(1e-9, np.linalg.norm(vector))


def order(text):
    vectors = [None] * len(text.sentences)
    for ids, spans in words.windows(text.sentences):
        hidden = hidden_of(ids)
        for sentence, start, end in spans:
            vectors[sentence] = unit(hidden[start : max(end, start + 1)].mean(0))
    vectors = np.stack(vectors)
    for question, after, gold in text.questions:
        ids = [101, *words.query, *in_context(words.ids, question, after, 48), 102]
        near = (-(vectors @ unit(hidden_of(ids).mean(0)))).argsort()[:NEAREST].tolist()
        yield {"question": question, "after": after, "gold": gold, "near": near}


texts = [("texts", one) for one in read_texts(options.texts)]
if options.squad:
    texts += [("squad", one) for one in read_squad(options.squad, options.articles)]
with open(options.out, "w", encoding="utf8") as out:
    for number, (kind, text) in enumerate(texts, 1):
        out.write(json.dumps({"kind": kind, "name": text.name, "sentences": text.sentences, "questions": list(order(text))}) + "\n")
        if number % 50 == 0:
            print(f"{number} of {len(texts)} texts", flush=True)
