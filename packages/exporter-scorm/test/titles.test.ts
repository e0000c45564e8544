import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { EditionName } from '../src/index.js';
import { course, lesson } from './support/course.js';
import { editions, unpacked } from './support/packages.js';
import { readManifest } from './support/read-manifest.js';
import { validateManifest } from './support/validate.js';

const packagings = ['course', 'lesson', 'scos'] as const;
const kinds = editions.flatMap((edition) => packagings.map((packaging) => ({ edition, packaging })));

/** The titles in the manifests of a course and its only lesson, once these are valid. */
function titlesOf(edition: EditionName, packaging: (typeof packagings)[number], title: string): string[] {
  const made = course({ title, scorm: { packaging }, lessons: [lesson('ports', title)] });
  return unpacked(made, edition).flatMap((files) => {
    validateManifest(files);
    // Moodle escapes numeric references again.
    expect(strFromU8(files['imsmanifest.xml'] as Uint8Array)).not.toContain('&#');
    return readManifest(files).flatMap(({ name, text }) => (name === 'title' ? [text] : []));
  });
}

const x = (count: number): string => 'x'.repeat(count);
/** What stands for a title of which nothing is left. */
const id = Symbol('the id');

const naughty: [string, string, (string | typeof id)?][] = [
  ['markup', '<b>bold</b> <!-- no --> <![CDATA[x]]> <?php ?> </title></item>'],
  ['the end of a CDATA section', 'a ]]> b ]]]]>> c'],
  ['entities', '&amp; &lt; &#x26; &#38; &nbsp; &amp;amp; &undefined; & &'],
  ['quotes', '"double" \'single\' `back` “curly” «guillemets»'],
  ['astral characters', 'Whales 🐳, 𝔘nicode, 👩‍💻 and 𠜎'],
  ['right to left', 'שלום עולם – مرحبا بالعالم'],
  ['bidi controls', 'a\u202eb\u202c \u2066c\u2069 \u200fd\u200e'],
  ['C0 controls', 'be\u0007ll nu\u0000ll es\u001bcape \u001f', 'bell null escape'],
  ['C1 controls and delete', 'a\u007fb\u0080c\u0085d\u009fe'],
  ['lone surrogates', 'a\ud800b\udc00c \udfff\ud83d', 'abc'],
  ['noncharacters', 'a\ufffeb\uffffc'.concat('\u{1fffe}'), 'abc\u{1fffe}'],
  ['white space', ' \ttab\there\r\nline\u2028separator\u00a0hard  end\n', 'tab here line separator hard end'],
  ['only white space', ' \t\r\n\u00a0\u2003\u3000', id],
  ['only controls', '\u0000\u0001\u001f', id],
  ['nothing', '', id],
  ['invisible characters', 'a\u200bb\u00adc\u2060d\ufeffe', 'a\u200bb\u00adc\u2060d e'],
  ['200 characters', x(200)],
  ['300 characters', x(300), `${x(199)}…`],
  ['300 of two units', '🐳'.repeat(300), `${'🐳'.repeat(99)}…`],
  ['a pair at the cut', `${x(198)}🐳 and more`, `${x(198)}…`],
  ['combining marks at the cut', `${x(198)}e\u0301\u0302\u0303`, `${x(198)}…`],
  ['a joined sequence at the cut', `${x(196)}👩‍💻 at work`, `${x(196)}…`],
  ['a space at the cut', `${x(198)} and more`, `${x(198)}…`],
  ['nothing but marks', '\u0301'.repeat(300), `${'\u0301'.repeat(199)}…`],
  ['markup at the cut', `${x(190)}${'&<>"'.repeat(9)}`, `${x(190)}&<>"&<>"&…`],
];

describe.each(kinds)('the manifest of $edition with `packaging: $packaging`', ({ edition, packaging }) => {
  const idsOf = {
    course: ['nets', 'nets'],
    lesson: ['nets.ports', 'nets.ports'],
    scos: ['nets', 'nets.ports'],
  };

  test.each(naughty)('keeps a title of %s', (_, title, expected = title) => {
    const found = titlesOf(edition, packaging, title);
    expect(found).toEqual(expected === id ? idsOf[packaging] : [expected, expected]);
  });
});

const unit = fc.constantFrom(
  ...'&<>"\'#;x26amp]]>',
  ...[
    '\u0000',
    '\u0001',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\u007f',
    '\u0085',
    '\u200d',
    '\u0301',
    '\u202e',
    '\u2066',
  ],
  ...['é', '漢', '🐳', 'ש', ' ', '\t', '\n', '\r\n', '\u2028', '\ufeff'],
);
const titles = fc.oneof(
  fc.array(unit, { maxLength: 300 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

/** XML 1.0, 2.2. */
const isLegal = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
};

test.each(kinds)('any title comes back in $edition, `packaging: $packaging`', ({ edition, packaging }) => {
  fc.assert(
    fc.property(titles, (title) => {
      const legal = Array.from(title).filter(isLegal).join('');
      const line = legal.split(/\s+/).filter(Boolean).join(' ');
      for (const found of titlesOf(edition, packaging, title)) {
        expect(found.length).toBeLessThanOrEqual(200);
        if (line === '') expect(found).toMatch(/^nets(?:\.ports)?$/);
        else if (line.length <= 200) expect(found).toBe(line);
        else {
          expect(found.endsWith('…')).toBe(true);
          expect(line.startsWith(found.slice(0, -1))).toBe(true);
          expect(found).not.toMatch(/\p{Surrogate}/u);
        }
      }
    }),
    { numRuns: 12 },
  );
});
