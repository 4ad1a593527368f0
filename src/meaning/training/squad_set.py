"""A set of encyclopedic questions out of squad-train.json.gz (CC BY-SA; without the articles of squad-tune), for fitting the ranking:

    python squad_set.py squad-train.json.gz FOLDER --articles 120
"""
import argparse
import gzip
import json
import os
import random

from data import split_sentences

PARAGRAPHS, QUESTIONS = 12, 12

arguments = argparse.ArgumentParser()
arguments.add_argument("squad")
arguments.add_argument("folder")
arguments.add_argument("--articles", type=int, default=120)
options = arguments.parse_args()
random.seed(3)
articles = json.load(gzip.open(options.squad, "rt", encoding="utf8"))["data"]
documents, questions = [], []
for article in random.sample(articles, min(options.articles, len(articles))):
    if len(article["paragraphs"]) < PARAGRAPHS:
        continue
    first = random.randrange(len(article["paragraphs"]) - PARAGRAPHS + 1)
    sentences, asked = [], []
    for number, paragraph in enumerate(article["paragraphs"][first : first + PARAGRAPHS]):
        own = split_sentences(paragraph["context"])
        for one in random.sample(paragraph["qas"], min(3, len(paragraph["qas"]))):
            gold = [at for at, text in enumerate(own) if one["answers"] and one["answers"][0] in text]
            if len(gold) == 1:
                asked.append((one["question"], len(sentences) + gold[0], one["answers"][0]))
        sentences += [{"text": text, "p": number} for text in own]
    name = f"squad-{len(documents)}"
    documents.append({"id": name, "title": article.get("title", "").replace("_", " "), "sentences": sentences})
    for number, (question, gold, answer) in enumerate(random.sample(asked, min(QUESTIONS, len(asked)))):
        typed = question if random.random() < 0.7 else question.lower().rstrip("?")
        questions.append({"id": f"{name}-{number}", "doc": name, "question": typed, "gold": [gold], "answer": answer})
os.makedirs(options.folder, exist_ok=True)
for name, rows in (("docs", documents), ("questions", questions)):
    with open(f"{options.folder}/{name}.jsonl", "w", encoding="utf8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
print(f"{len(documents)} texts, {len(questions)} questions")
