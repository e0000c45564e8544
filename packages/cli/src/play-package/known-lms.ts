import { type EditionName, type Quirk, quirkSets } from '@hornbook/lms-simulator';

/** An LMS whose quirks are known. */
export type LmsId = keyof typeof quirkSets;

const names: Readonly<Record<LmsId, string>> = {
  cornerstone: 'Cornerstone',
  moodle: 'Moodle',
  'open-edx': 'Open edX',
};

export interface KnownLms {
  readonly id: LmsId;
  readonly name: string;
}

export const lmsIds = Object.keys(names) as readonly LmsId[];

/** Those of the given LMSs that differ from the standard in an edition. */
export function lmsFor(ids: readonly LmsId[], edition: EditionName): KnownLms[] {
  const differs = ({ editions }: Quirk): boolean => editions?.includes(edition) ?? true;
  return ids
    .filter((id) => (quirkSets[id] as readonly Quirk[]).some(differs))
    .map((id) => ({ id, name: names[id] }));
}
