"""Trains the span head on a trained reader, which stays as it is: where in a sentence that answers the short answer begins and ends.

    python train_span.py --base BASE --weights reader.pt --squad squad-train.json.gz --out span.pt [--articles 200]

The head is one linear layer over the last four layers' states of the sentence's tokens, two numbers a token; the short answers are
SQuAD's. Prints how often the span is SQuAD's on articles it was not trained on, for each tenth of what it is surest of.
"""
import argparse
import gzip
import json
import random

import torch
from torch import nn

from data import split_sentences
from reader import Reader, in_context, QUESTION_TOKENS, SENTENCE_TOKENS, BEFORE_TOKENS

LAYERS, LONGEST = 4, 16


def examples(file, count):
    """[(question, sentence, the one before it, start, end)], by article, offsets in characters."""
    articles = json.load(gzip.open(file, "rt", encoding="utf8"))["data"]
    for article in random.sample(articles, min(count, len(articles))):
        found = []
        for paragraph in random.sample(article["paragraphs"], min(14, len(article["paragraphs"]))):
            sentences = split_sentences(paragraph["context"])
            for one in random.sample(paragraph["qas"], min(4, len(paragraph["qas"]))):
                if not one["answers"]:
                    continue
                answer = one["answers"][0]
                gold = [at for at, text in enumerate(sentences) if answer in text]
                if len(gold) != 1:
                    continue
                at = gold[0]
                start = sentences[at].index(answer)
                asked = one["question"] if random.random() < 0.5 else one["question"].lower().rstrip("?")
                found.append((asked, sentences[at], sentences[at - 1] if at else "", start, start + len(answer)))
        yield found


def row(reader, question, sentence, before):
    """The reader's row, where the sentence's tokens begin in it, and their offsets."""
    encoded = reader.tokenizer(sentence, add_special_tokens=False, truncation=True, max_length=256, return_offsets_mapping=True)
    offsets = encoded["offset_mapping"][:SENTENCE_TOKENS]
    ids, segments = reader.row(question, [], sentence, before)
    first = len(in_context(reader.ids, question, [], QUESTION_TOKENS)) + 2
    return ids, segments, first, offsets


class Span(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.linear = nn.Linear(LAYERS * size, 2)

    def forward(self, states):
        return self.linear(states)


def states_of(reader, ids, segments):
    output = reader.model(input_ids=torch.tensor([ids]), token_type_ids=torch.tensor([segments]), output_hidden_states=True)
    return torch.cat(output.hidden_states[-LAYERS:], dim=-1)[0]


def best_span(scores):
    """The likeliest span of tokens and its probability: the product of softmaxes of where it begins and ends."""
    begin, end = scores.softmax(0).unbind(1)
    both = begin[:, None] * end[None, :]
    allowed = torch.ones_like(both).triu() * torch.ones_like(both).tril(LONGEST - 1)
    at = int((both * allowed).argmax())
    return at // len(begin), at % len(begin), float((both * allowed).max())


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    for name in ("base", "weights", "squad", "out"):
        arguments.add_argument(f"--{name}", required=True)
    arguments.add_argument("--articles", type=int, default=200)
    arguments.add_argument("--threads", type=int, default=1)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    random.seed(5)
    torch.manual_seed(5)
    reader = Reader(options.base).eval()
    reader.load_state_dict({name: value.float() for name, value in torch.load(options.weights).items()})
    data = []
    for number, article in enumerate(examples(options.squad, options.articles)):
        for question, sentence, before, start, end in article:
            ids, segments, first, offsets = row(reader, question, sentence, before)
            inside = [at for at, (a, b) in enumerate(offsets) if a < end and b > start]
            if not inside:
                continue
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                states = states_of(reader, ids, segments)[first : first + len(offsets)].half()
            data.append((number % 8 == 0, states, inside[0], inside[-1]))
        if number % 40 == 39:
            print(f"{number + 1} articles, {len(data)} questions", flush=True)
    train, held = [one for one in data if not one[0]], [one for one in data if one[0]]
    head = Span(reader.model.config.hidden_size)
    optimiser = torch.optim.AdamW(head.parameters(), lr=2e-3, weight_decay=0.01)
    epochs = 6
    for epoch in range(epochs):
        random.shuffle(train)
        for group in optimiser.param_groups:
            group["lr"] = 2e-3 * (1 - epoch / epochs)
        total = 0.0
        for at in range(0, len(train), 32):
            loss = 0
            for _, states, start, end in train[at : at + 32]:
                scores = head(states.float())
                loss = loss + nn.functional.cross_entropy(scores.T, torch.tensor([start, end]))
            loss = loss / len(train[at : at + 32])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item()
        print(f"epoch {epoch + 1}, loss {total / (len(train) / 32):.3f}", flush=True)
    torch.save({name: value.half() for name, value in head.state_dict().items()}, options.out)
    judged = []
    with torch.no_grad():
        for _, states, start, end in held:
            a, b, likely = best_span(head(states.float()))
            judged.append((likely, (a, b) == (start, end), a <= end and b >= start))
    judged.sort(reverse=True)
    for tenth in range(1, 11):
        part = judged[: len(judged) * tenth // 10]
        exact, touching = (100 * sum(one[k] for one in part) / len(part) for k in (1, 2))
        print(f"surest {tenth}0%: exact {exact:.1f}%, touching {touching:.1f}%, from {part[-1][0]:.2f} on")
