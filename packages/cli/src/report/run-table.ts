import type { ScoSummary } from '@hornbook/verifier';
import { amount, type PackageRunReport } from './findings.js';
import { printable } from './printable.js';
import type { Colors } from './terminal.js';

/**
 * What the SCOs of a package told the LMS:
 *
 *     course.zip: Containers (index.html), SCORM 1.2
 *       calls         1 LMSInitialize, 12 LMSGetValue, 30 LMSSetValue, 4 LMSCommit, 1 LMSFinish
 *       played        23 presses, 6 answers
 *       status        incomplete
 */
export function runTables({ file, scos }: PackageRunReport, colors: Colors): string[] {
  if (scos.length === 0) return [`${colors.bold(printable(file))}: there is no SCO to launch\n\n`];
  return scos.map((sco) => {
    const heading = `${colors.bold(printable(`${file}: ${sco.title || sco.id}`))} ${colors.dim(printable(`${sco.href}, ${editionNames[sco.edition]}`))}`;
    const rows = rowsOf(sco).map(([name, text]) => `  ${colors.cyan(name.padEnd(width))}${printable(text)}`);
    return `${[heading, ...rows].join('\n')}\n\n`;
  });
}

const width = 16;

const editionNames: Readonly<Record<ScoSummary['edition'], string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3': 'SCORM 2004 3rd Edition',
  scorm2004: 'SCORM 2004 4th Edition',
};

function rowsOf(sco: ScoSummary): [name: string, text: string][] {
  const status = Object.values(sco.status).filter(Boolean).join(', ');
  return [
    ['played', `${counted(sco.presses, 'press', 'presses')}, ${counted(sco.answers, 'answer', 'answers')}`],
    ['calls', callsText(sco)],
    ['status', status || 'none'],
    ['score', scoreText(sco)],
    ['interactions', String(sco.interactions)],
    ['suspend data', sco.suspendData > 0 ? amount(sco.suspendData, 'character') : 'none'],
    ['location', short(sco.location) || 'none'],
    ['session time', sco.sessionTime || 'none'],
    ['exit', sco.exit || 'none'],
    ['launched again', resumeText(sco)],
  ];
}

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

/** Calls that ask about errors are of no interest. */
function callsText({ calls, refused }: ScoSummary): string {
  const shown = Object.entries(calls).filter(([method]) => !/Error|Diagnostic/.test(method));
  const text = shown.map(([method, count]) => `${count} ${method}`).join(', ');
  return `${text || 'none'}${refused > 0 ? `; ${refused} refused` : ''}`;
}

function scoreText({ score: { max, min, raw, scaled } }: ScoSummary): string {
  if (raw === '' && scaled === '') return 'none';
  const range = max === '' ? '' : ` of ${min || '0'} to ${max}`;
  return [raw === '' ? '' : `${raw}${range}`, scaled === '' ? '' : `${scaled} scaled`]
    .filter(Boolean)
    .join(', ');
}

function resumeText({ resumed }: ScoSummary): string {
  if (!resumed) return 'no';
  const { entry, readsLocation, readsSuspendData } = resumed;
  const reads = [readsSuspendData ? 'suspend data' : '', readsLocation ? 'location' : ''].filter(Boolean);
  return `${entry || 'without an entry'}${reads.length > 0 ? `, reads ${reads.join(' and ')}` : ''}`;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
