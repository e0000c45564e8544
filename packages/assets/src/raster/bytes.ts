/** What stands in a file at offsets; beyond its end, nothing. */
export class Bytes {
  readonly data: Uint8Array;
  readonly #view: DataView;

  constructor(data: Uint8Array) {
    this.data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  /** Four characters that name a chunk or box. */
  name(at: number): string {
    return String.fromCharCode(...this.data.subarray(at, at + 4));
  }

  u8(at: number): number {
    return this.data[at] ?? 0;
  }

  u16(at: number): number {
    return at + 2 <= this.length ? this.#view.getUint16(at) : 0;
  }

  u16le(at: number): number {
    return at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at + 4 <= this.length ? this.#view.getUint32(at) : 0;
  }

  u32le(at: number): number {
    return at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }
}

export const cutOff = { why: 'it ends before its picture does' };
export const noPicture = { why: 'there is no picture in it' };
