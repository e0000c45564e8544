/** What a file is. */
export interface MediaType {
  readonly mime: string;
  /** The ending under which it is packed: its own may lie. */
  readonly extension: string;
}

/** What a file is that may not be part of a course, in words. */
export interface RefusedType {
  readonly refused: string;
}
