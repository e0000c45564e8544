/** A file of an artifact. `path` is relative, with `/`, lower-case ASCII. Nobody but the command writes it to disk. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
