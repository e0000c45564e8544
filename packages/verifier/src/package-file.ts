/** A file of a package. */
export interface PackageFile {
  /** From the root of the package, with `/`. */
  readonly path: string;
  /** Bytes, as the package says. */
  readonly size: number;
  /** Its bytes; undefined where they cannot be read. */
  read(): Uint8Array | undefined;
}

/** A package as it comes: the bytes of a zip, or the files of a folder. */
export type PackageSource =
  | { readonly zip: Uint8Array; readonly files?: undefined }
  | { readonly files: readonly PackageFile[]; readonly zip?: undefined };
