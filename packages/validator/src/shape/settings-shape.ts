/**
 * What a schema says about settings, for messages. Paths are keys joined by dots; the whole is the empty path, and `*`
 * stands for any key of a map that may have any.
 */
export interface SettingsShape {
  /** The keys that a map may have. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** What a value must be: "a number from 0 to 100". */
  readonly expected: Readonly<Record<string, string>>;
}
