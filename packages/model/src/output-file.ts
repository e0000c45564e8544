/** A file of an artifact. `path` is relative, with `/`, lower-case ASCII. Nobody but the command writes it to disk. */
export interface OutputFile {
  readonly path: string;
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

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
