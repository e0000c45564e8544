/** A piece of a document, so that one that has not changed need not be made again. */
export interface DocumentBlock {
  /** Blocks with the same key have the same bytes. Absent where nobody knows without making them. */
  readonly key?: string | undefined;
  /** UTF-8, made anew each time. */
  bytes(): Iterable<Uint8Array>;
}

export const blockOf = (text: string): DocumentBlock => ({ bytes: () => [encode(text)] });

/** Lessons in a block. With fewer, they compress worse; with more, an edit costs more. */
const size = 64;

/** @param keyOf stands for what is made of an item; `undefined` if that is not known */
export function* blocksOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  textOf: (item: T) => string,
): Generator<DocumentBlock> {
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
