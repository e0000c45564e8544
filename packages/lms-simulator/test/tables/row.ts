/** What a standard's table says of an element. */
export interface Row {
  readonly access: 'read-only' | 'write-only' | 'read-write';
  /** What a read gives before anything has been set; absent: error 403, or write-only. */
  readonly initial?: string;
  /** Values that a SCO may set. */
  readonly takes?: readonly string[];
  /** Values that it may not, by the error code. */
  readonly refuses?: Readonly<Record<number, readonly string[]>>;
  /** What has to be set before. */
  readonly after?: Readonly<Record<string, string>>;
}

export const long = (length: number): string => 'x'.repeat(length);
