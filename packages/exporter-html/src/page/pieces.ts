import type { Piece } from '@hornbook/model';

export const pieceOf = (text: string): Piece => ({ bytes: () => [encode(text)] });

/** Lessons in a piece. With fewer, they compress worse; with more, an edit costs more. */
const size = 64;

/** @param keyOf stands for what is made of an item; `undefined` if that is not known */
export function* piecesOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  textOf: (item: T) => string,
): Generator<Piece> {
  for (let at = 0; at < items.length; at += size) {
    const group = items.slice(at, at + size);
    const keys = group.map(keyOf);
    yield {
      key: keys.includes(undefined) ? undefined : JSON.stringify(keys),
      *bytes() {
        for (const item of group) yield encode(textOf(item));
      },
    };
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
