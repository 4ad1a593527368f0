"""Trains the reader: for each question the sentences that answer (two at most) against the nearest others by the encoder and a
fixed 0 for "not here", which is right where nothing answers.

    python train_reader.py --base BASE --mined mined.json [mined.json …] --minutes 60 --out reader.pt [--start reader.pt]

`mined.json` comes from mine.py. Now and then what answers is left out, and then nothing does; a question without earlier ones
is now and then put behind one that has nothing to do with it. Goes on from its last checkpoint when it is started again.
"""
import argparse
import random

import torch

from common import Run, half, load
from data import read_lines
from reader import Reader

QUESTIONS_A_STEP, NEAREST, FURTHER = 12, 4, 2
WITHOUT_ANSWER = {"squad": 0.2, "texts": 0.08}
SQUAD_SHARE = 0.2

arguments = argparse.ArgumentParser()
for name in ("base", "out"):
    arguments.add_argument(f"--{name}", required=True)
arguments.add_argument("--mined", nargs="+", required=True)
arguments.add_argument("--start", help="weights to go on from")
arguments.add_argument("--minutes", type=float, default=60)
arguments.add_argument("--rate", type=float, default=4e-5)
arguments.add_argument("--threads", type=int, default=2)
arguments.add_argument("--seed", type=int, default=7)
options = arguments.parse_args()
torch.set_num_threads(options.threads)
random.seed(options.seed)
torch.manual_seed(options.seed)


def as_typed(question):
    """Now and then a letter is left out or doubled."""
    if len(question) < 8 or random.random() > 0.05:
        return question
    at = random.randrange(2, len(question) - 1)
    return question[:at] + random.choice(["", question[at] * 2]) + question[at + 1 :]


def group(text, asked):
    """(question, [earlier questions], [(sentence, the one before it, answers?)])"""
    sentences, gold, after = text["sentences"], asked["gold"], asked["after"]
    others = [at for at in asked["near"] if at not in gold]
    if not after and random.random() < 0.2:
        after = [random.choice(text["questions"])["question"]]
    right = random.sample(gold, min(2, len(gold)))
    if random.random() < WITHOUT_ANSWER[text["kind"]]:
        right = []
    further = others[NEAREST:]
    wrong = others[: NEAREST + 2 - len(right)] + random.sample(further, min(FURTHER, len(further)))
    pick = lambda at, answers: (sentences[at], sentences[at - 1] if at > 0 else "", answers)
    return as_typed(asked["question"]), after, [pick(at, True) for at in right] + [pick(at, False) for at in wrong]


texts = [one for file in options.mined for one in read_lines(file)]
pools = {kind: [(text, one) for text in texts if text["kind"] == kind for one in text["questions"]] for kind in ("texts", "squad")}
print({kind: len(pool) for kind, pool in pools.items()}, flush=True)
left = {kind: [] for kind in pools}


def draw():
    kind = "squad" if pools["squad"] and random.random() < SQUAD_SHARE else "texts"
    if not left[kind]:
        left[kind] = random.sample(pools[kind], len(pools[kind]))
    return group(*left[kind].pop())


reader = Reader(options.base).train()
if options.start:
    load(reader, options.start)
run = Run(reader, options.out, options.minutes, options.rate)
while run.goes_on():
    chosen = [draw() for _ in range(QUESTIONS_A_STEP)]
    rows = [reader.row(question, after, text, before) for question, after, read in chosen for text, before, _ in read]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = reader(rows).float()
    loss, start = 0, 0
    for *_, read in chosen:
        mine = torch.cat([torch.zeros(1), scores[start : start + len(read)]])
        start += len(read)
        answers = [answer for _, _, answer in read]
        right = torch.tensor([not any(answers), *answers])
        loss = loss + torch.logsumexp(mine, 0) - torch.logsumexp(mine[right], 0)
    run.learn(loss / len(chosen))
run.finish(half(reader))
