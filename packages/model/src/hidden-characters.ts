/** Controls of C0 and C1 (Unicode 23.1) that no text needs: all but the tab and the line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it finds; `\p{Cc}` takes five times as long.
export const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/** A text with U+FFFD for every control: one code unit for one, so that all that follows stays where it is. */
export const withoutControls = (text: string): string => text.replace(controls, '\ufffd');

/** Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9, 2). */
export const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** All that are ever looked for below: a text without any of them is most likely, and quickly found to be one. */
const suspects =
  /[\u034f\u180b-\u180f\ufe00-\ufe0f\u115f\u1160\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{e0000}-\u{e0fff}]/u;

/**
 * A pattern that matches, in this text, characters that nobody sees (Default_Ignorable_Code_Point and some more), where they do
 * nothing for the text. Joiners in an emoji or beside letters that join, selectors after what they select and so on are not
 * matched.
 */
export const invisibleCharactersIn = (text: string): RegExp => (suspects.test(text) ? invisible() : /(?!)/gu);

const scripts = (names: string): string =>
  names
    .split(' ')
    .map((name) => String.raw`\p{scx=${name}}`)
    .join('');

/** Scripts whose letters join or stack, and are written with U+200C and U+200D (Unicode 23.2). */
const joining = scripts(
  'Arab Syrc Mand Nkoo Adlm Rohg Phag Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Bali Java Sund Cham Lana Lepc Limb Mtei Newa Sylo Cakm Tibt',
);
/** Scripts without spaces between words, where U+200B says where a line may end. */
const unspaced = scripts('Thai Laoo Khmr Mymr Lana Tale Talu Tavt Java Bali Tibt');
const mongolian = scripts('Mong');
const jamo = String.raw`\u1100-\u115e\u1161-\u11ff\ua960-\ua97f\ud7b0-\ud7ff`;
const emoji = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u20e3\u{e007f}`;

/** Without one of these neighbors on either side. */
const alone = (character: string, neighbors: string): string =>
  `(?<![${neighbors}])${character}(?![${neighbors}])`;

let made: RegExp | undefined;

/** Made once it is needed: that takes longer than the rest of a start. */
function invisible(): RegExp {
  made ??= new RegExp(
    [
      alone(String.raw`\u200c`, joining),
      // Not between two emoji.
      String.raw`${alone(String.raw`\u200d`, joining)}(?:(?<![${emoji}]\u200d)|(?!\p{Extended_Pictographic}))`,
      alone(String.raw`\u200b`, unspaced),
      alone(String.raw`[\u115f\u1160]`, jamo),
      alone(String.raw`[\u180b-\u180f]`, mongolian),
      String.raw`(?<![\p{L}\p{M}])\u034f`,
      String.raw`(?<![^\s\p{Default_Ignorable_Code_Point}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
      // Flags of parts of a country are a black flag, the part's code in tags, and U+E007F.
      String.raw`(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,7})[\u{e0020}-\u{e007f}]`,
      String.raw`[\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}]`,
      String.raw`[\u{e0000}-\u{e001f}\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}]`,
    ].join('|'),
    'gu',
  );
  return made;
}
