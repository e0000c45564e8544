/** Whether a value from outside is one string, as most answers are. */
export const isString = (value: unknown): value is string => typeof value === 'string';

/** Whether a value from outside is a list of strings. */
export const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString);
