// Words as the models know them: WordPiece numbers, by the vocabulary the models were trained with.
import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';

/** The numbers of a text's word pieces, at most `limit` of them, without marks for where it begins or ends. */
export type PieceIds = (text: string, limit?: number) => readonly number[];

/** Reads the vocabulary of `folder` (see its model card). Throws where it is missing or damaged. */
export function loadPieces(folder: URL): PieceIds {
  const vocabulary: object = JSON.parse(readFileSync(new URL('tokenizer.json', folder), 'utf8'));
  const tokenizer = new Tokenizer(vocabulary, {});
  return (text, limit = Infinity) => {
    const { ids } = tokenizer.encode(text, { add_special_tokens: false });
    return ids.length > limit ? ids.slice(0, limit) : ids;
  };
}
