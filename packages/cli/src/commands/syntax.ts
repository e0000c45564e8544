import { commonKeys, type QuestionSyntax, questionSyntax, type SyntaxKey } from '@hornbook/questions/syntax';
import { didYouMeanPart, exitCode, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import type { SyntaxOptions } from '../options/syntax-options.js';
import { paragraph, sample } from '../report/manual-text.js';
import { colorsFor } from '../report/terminal.js';

/** `hornbook syntax`: prints how a type of question is written, or lists all types. Throws a UsageError if there is no such type. */
export async function syntax({ type }: SyntaxOptions, io: Io): Promise<number> {
  io.stdout.write(type === undefined ? listOfTypes(io) : printType(await typeNamed(type), io));
  return exitCode.ok;
}

/** By its class, too: `.cloze`. */
async function typeNamed(name: string): Promise<QuestionSyntax> {
  const asked = name.toLowerCase().replace(/^\./, '');
  const found = questionSyntax.find(({ type }) => type === asked);
  if (found) return found;
  const known = questionSyntax.map(({ type }) => type);
  throw new UsageError(
    `there is no question type ${name}`,
    (await didYouMeanPart(asked, known)) ?? `Types: ${known.join(', ')}.`,
  );
}

const tagOf = ({ class: name }: QuestionSyntax): string => (name ? `{: .quiz .${name}}` : '{: .quiz}');

function listOfTypes(io: Io): string {
  const { bold } = colorsFor(io.stdout, io.env);
  const width = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length)) + 2;
  const [types, tags] = [questionSyntax.map(({ type }) => type), questionSyntax.map(tagOf)];
  const lines = questionSyntax.map(
    (one) => `  ${one.type.padEnd(width(types))}${tagOf(one).padEnd(width(tags))}${one.summary}\n`,
  );
  return [
    `${bold('Types of questions')}\n${lines.join('')}`,
    `${bold('Settings of all of them')}\n${settings(commonKeys, io)}`,
    `${bold('More:')} hornbook syntax TYPE\n`,
  ].join('\n');
}

function printType(type: QuestionSyntax, io: Io): string {
  const { bold } = colorsFor(io.stdout, io.env);
  const common = commonKeys.filter(({ name }) => !type.unusedKeys.includes(name));
  const part = (title: string, text: string) => `${bold(title)}\n${paragraph(text, io, '  ')}`;
  return [
    `${bold(type.type)}  ${type.summary}\n`,
    sample(type.sample),
    part('Answers', type.answers),
    part('Feedback', `${type.feedback} ${forAll(type)}`),
    ...(type.partial ? [part('With scoring="partial"', type.partial)] : []),
    ...type.classes.map(({ meaning, name }) => part(`Class .${name}`, meaning)),
    ...(type.keys.length > 0 ? [`${bold('Settings of its own')}\n${settings(type.keys, io)}`] : []),
    `${bold('Settings of all questions')}\n${settings(common, io)}`,
    part('An LMS records', type.interactions.join(', or ')),
  ].join('\n');
}

/** Where there is neither right nor wrong, only an explanation can follow. */
const forAll = ({ unusedKeys }: QuestionSyntax): string =>
  unusedKeys.includes('points')
    ? 'Tagged quotes after the answers: .hint, .explanation.'
    : 'Tagged quotes after the answers: .hint, .correct, .incorrect (also for a partly correct answer), .explanation.';

function settings(keys: readonly SyntaxKey[], io: Io): string {
  return keys
    .map(({ meaning, name, otherwise }) => {
      const [first = '', ...more] = paragraph(`${meaning} Default: ${otherwise}.`, io, ' '.repeat(14)).split(
        '\n',
      );
      return [`  ${name.padEnd(11)} ${first.trimStart()}`, ...more].join('\n');
    })
    .join('');
}
