"""Texts with questions: [Text(name, sentences, [(question, [questions before it], [numbers of the sentences that answer])])].

A folder holds docs.jsonl and questions.jsonl. Which of its texts are for what is decided by the order of their ids alone:
of the `own` ones in `texts/` every fourth fits the ranking and the refusal and is never trained on; of any other folder
every eighth only measures.
"""
import gzip
import json
import os
import random
import re
from collections import defaultdict, namedtuple

Text = namedtuple("Text", "name sentences questions")


def read_lines(file):
    with open(file, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def labelled(sentences):
    """A turn's speaker before each of its sentences, as the bot has it; a turn ends with its paragraph."""
    speaker, paragraph = None, None
    for one in sentences:
        if one.get("p") != paragraph:
            speaker, paragraph = None, one.get("p")
        speaker = one.get("speaker") or speaker
        yield f"{speaker}: {one['text']}" if speaker else one["text"]


def is_own(folder):
    return os.path.basename(os.path.normpath(folder)) == "texts"


def kept_aside(folder, names):
    return set(sorted(names)[3::4] if is_own(folder) else sorted(names)[::8])


def read_texts(folders, aside=False, only_free=True):
    """The texts to train on, or with `aside` those that are kept aside; what is not `free` is never trained on."""
    texts = []
    for folder in folders:
        documents = {one["id"]: one for one in read_lines(f"{folder}/docs.jsonl")}
        questions = defaultdict(list)
        for one in read_lines(f"{folder}/questions.jsonl"):
            questions[one["doc"]].append((one["question"], one.get("after", []), one["gold"]))
        kept = kept_aside(folder, documents)
        for name, one in documents.items():
            if (name in kept) == aside and (aside or not only_free or one.get("free")):
                texts.append(Text(name, list(labelled(one["sentences"])), questions[name]))
    return texts


SENTENCE_END = re.compile(r"[.!?][\"')\]”]*\s+(?=[\"'(“]?[A-Z0-9])")
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|vs|No|Inc|Ltd|Co|U\.S|e\.g|i\.e|etc|Prof|Gen|Col|Lt|Rev|c|ca)|\b[A-Z])\.$")


def split_sentences(text):
    spans, start = [], 0
    for match in SENTENCE_END.finditer(text):
        if not ABBREVIATION.search(text[start : match.start() + 1]):
            spans.append(text[start : match.end()].strip())
            start = match.end()
    return [sentence for sentence in [*spans, text[start:].strip()] if sentence]


def read_squad(file, texts, paragraphs=6):
    """Some paragraphs of `texts` articles of squad-train.json.gz (SQuAD's training part, CC BY-SA; answers are plain strings),
    with at most four questions a paragraph; half of them in lower case without their mark."""
    read = []
    articles = json.load(gzip.open(file, "rt", encoding="utf8"))["data"]
    for article in random.sample(articles, min(texts, len(articles))):
        first = random.randrange(max(1, len(article["paragraphs"]) - paragraphs))
        sentences, questions = [], []
        for paragraph in article["paragraphs"][first : first + paragraphs]:
            own = split_sentences(paragraph["context"])
            for one in random.sample(paragraph["qas"], min(4, len(paragraph["qas"]))):
                gold = [at for at, text in enumerate(own) if one["answers"] and one["answers"][0] in text]
                if len(gold) == 1:
                    asked = one["question"] if random.random() < 0.5 else one["question"].lower().rstrip("?")
                    questions.append((asked, [], [len(sentences) + gold[0]]))
            sentences += own
        questions = [one for one in questions if one[2][0] < 60]
        if len(questions) > 3:
            read.append(Text(article.get("title", ""), sentences[:60], questions))
    return read
