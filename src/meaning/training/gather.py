"""Texts and questions as people write them (`question-brief.md`) → docs.jsonl and questions.jsonl.

    python gather.py FOLDER texts        FOLDER holds docs/*.txt and questions/*.txt

A turn's speaker is noted at each of its sentences. Prints what is wrong with a file and leaves that article out.
"""
import collections
import glob
import json
import os
import re
import sys

folder, out = sys.argv[1:]
LABEL = re.compile(r"([A-Z][\w.’'\- ]{0,40}?(?: \([^)]{1,40}\))?): (?=\S)")
QUESTION = re.compile(r"([AFN]) (-|\d+(?:,\d+)*) \| (.+)")


def read_document(name, lines):
    labels = collections.Counter(match.group(1) for line in lines if (match := LABEL.match(line)))
    turns = {label for label, count in labels.items() if count > 1 or label.isupper()} if sum(labels.values()) >= 6 else set()
    sentences, paragraph, speaker = [], 0, None
    for line in lines[1:]:
        if not line.strip():
            if sentences and sentences[-1]["p"] == paragraph:
                paragraph += 1
                speaker = None
            continue
        text = line.strip()
        match = LABEL.match(text)
        if match and match.group(1) in turns:
            speaker, text = match.group(1), text[match.end() :]
        sentences.append({"text": text, "p": paragraph, **({"speaker": speaker} if speaker else {})})
    return {"id": f"own-{name}", "title": lines[0].removeprefix("TITLE: ").strip(), "sentences": sentences, "free": True}


def read_questions(document, lines):
    questions, chain = [], []
    for line in lines:
        match = QUESTION.fullmatch(line.strip())
        if match is None:
            raise ValueError(f"“{line.strip()}” is no question")
        kind, ids, question = match.groups()
        gold = [] if ids == "-" else [int(one) for one in ids.split(",")]
        if any(one >= len(document["sentences"]) for one in gold):
            raise ValueError(f"“{line.strip()}” names a sentence that is not there")
        chain = chain if kind == "F" else []
        one = {"id": f"{document['id']}-{len(questions) + 1}", "doc": document["id"], "question": question, "gold": gold}
        questions.append({**one, **({"after": list(chain)} if chain else {})})
        chain.append(question)
    return questions


documents, questions = [], []
for file in sorted(glob.glob(f"{folder}/docs/*.txt")):
    name = os.path.basename(file)[:-4]
    asked = f"{folder}/questions/{name}.txt"
    if not os.path.exists(asked):
        print(f"{name}: no questions yet")
        continue
    document = read_document(name, open(file, encoding="utf8").read().split("\n"))
    try:
        own = read_questions(document, [line for line in open(asked, encoding="utf8") if line.strip()])
    except ValueError as error:
        print(f"{name}: {error}")
        continue
    documents.append(document)
    questions += own
os.makedirs(out, exist_ok=True)
for name, rows in (("docs", documents), ("questions", questions)):
    with open(f"{out}/{name}.jsonl", "w", encoding="utf8") as lines:
        lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
turns = sum(any("speaker" in one for one in document["sentences"]) for document in documents)
print(f"{len(documents)} texts ({turns} with turns), {len(questions)} questions, {sum(not one['gold'] for one in questions)} unanswerable")
