import type { Io } from '../io.js';
import type { CheckReport } from './findings.js';

/** Puts what a check found into the text that is printed to standard output. */
type Reporter = (report: CheckReport, io: Io) => string;

interface Format {
  readonly format: string;
  readonly load: () => Promise<Reporter>;
}

/** The formats of `hornbook check`, the default first. */
export const reportFormats = [
  { format: 'pretty', load: async () => (await import('./pretty-report.js')).prettyReport },
  { format: 'json', load: async () => (await import('./json-report.js')).jsonReport },
  { format: 'github', load: async () => (await import('./github-report.js')).githubReport },
  { format: 'sarif', load: async () => (await import('./sarif-report.js')).sarifReport },
] as const satisfies readonly Format[];

export type ReportFormat = (typeof reportFormats)[number]['format'];
