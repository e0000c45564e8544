/** A file of an artifact. `path` is relative, with `/`, lower-case ASCII. Nobody but the command writes it to disk. */
export interface OutputFile {
  readonly path: string;
  /** Files with the same path and key have the same bytes. Absent where that can't be told without making them. */
  readonly key?: string | undefined;
  /** Only to be read: they may be the bytes that the course itself holds. */
  readonly bytes: Uint8Array;
}

/** A piece of a file, so that one that has not changed need not be made again. */
export interface Piece {
  /** Pieces with the same key have the same bytes. Absent where nobody knows without making them. */
  readonly key?: string | undefined;
  /** Made anew each time. */
  bytes(): Iterable<Uint8Array>;
}

/** A file that may be large. Its bytes can be had one after another, each made when it is asked for, or as a whole. */
export interface StreamedFile extends OutputFile {
  /** In order. */
  readonly pieces: Iterable<Piece>;
  /** The bytes of all pieces. */
  readonly chunks: Iterable<Uint8Array>;
}

/** @param pieces is called whenever somebody asks for them */
export function streamedFile(path: string, pieces: () => Iterable<Piece>): StreamedFile {
  const chunks = function* () {
    for (const piece of pieces()) yield* piece.bytes();
  };
  return {
    path,
    get pieces() {
      return pieces();
    },
    get chunks() {
      return chunks();
    },
    get bytes() {
      return joinBytes([...chunks()]);
    },
  };
}

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
