// XML 1.0, 2.2: what no document may hold, not even escaped. Unpaired surrogates are no characters at all.
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

// What belongs to the character before it, or joins the one after it.
const continues = /^[\p{M}\u200d]/u;
const lastCharacter = /\P{M}[\p{M}\u200d]*$/u;

/** One line of at most `length` characters (UTF-16 code units), without what XML cannot hold. */
export function plainText(text: string, length: number): string {
  const line = text.replace(illegal, '').replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  let cut = line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  while (/\u200d$/.test(cut) || continues.test(line.slice(cut.length))) {
    const shorter = cut.replace(lastCharacter, '');
    if (shorter === cut) break;
    cut = shorter;
  }
  return `${cut.trimEnd()}…`;
}
