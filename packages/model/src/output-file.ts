/** A file of an artifact. `path` is relative, with `/`, lower-case ASCII. Nobody but the command writes it to disk. */
export interface OutputFile {
  readonly path: string;
  /** Files with the same path and key have the same bytes. Absent where that can't be told without making them. */
  readonly key?: string | undefined;
  /** Only to be read: they may be the bytes that the course itself holds. */
  readonly bytes: Uint8Array;
}

/** A file that may be large. Its bytes can be had in pieces, each made when it is asked for, or as a whole. */
export interface StreamedFile extends OutputFile {
  readonly chunks: Iterable<Uint8Array>;
}

/** @param chunks makes the pieces; it is called whenever somebody asks for them */
export const streamedFile = (path: string, chunks: () => Iterable<Uint8Array>): StreamedFile => ({
  path,
  get chunks() {
    return chunks();
  },
  get bytes() {
    return joinBytes([...chunks()]);
  },
});

/** A file whose bytes are made when they are asked for. */
export const madeFile = (path: string, key: string | undefined, make: () => Uint8Array): OutputFile => ({
  path,
  key,
  get bytes() {
    return make();
  },
});

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
