/** Whether a value from outside is one string, as most answers are. */
export const isString = (value: unknown): value is string => typeof value === 'string';

/** Whether a value from outside is a list of strings. */
export const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString);

/** Whether a value from outside holds something by the id of each part, and what that must be. */
export const isRecordOf =
  <T>(isPart: (value: unknown) => value is T) =>
  (value: unknown): value is Record<string, T> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isPart);
