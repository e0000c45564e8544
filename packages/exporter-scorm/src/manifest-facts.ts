import type { AnyCourse } from '@hornbook/model';
import { mostPoints, type Package, type Sco } from './packages.js';

/** What a manifest says of a package. */
export interface ManifestFacts extends Pick<AnyCourse, 'id' | 'title' | 'version'> {
  /** In the course's order; the first one is the first to be launched. */
  readonly scos: readonly ScoFacts[];
  /** Paths of the files that several SCOs use, each once. */
  readonly shared: readonly string[];
}

/** What a manifest says of an SCO. */
export interface ScoFacts extends Pick<AnyCourse, 'id' | 'title' | 'passMark'> {
  /** Paths of the files that it alone uses; its document comes first, and is launched. */
  readonly files: readonly string[];
  readonly usesShared: boolean;
  /** How much its score counts, from 0 to 1 for the one with the most points. Absent where it is the only one. */
  readonly weight?: number;
}

export function factsOf({ course, scos }: Package): ManifestFacts {
  const shared = sharedAssets(scos);
  const points = scos.map(({ course: { lessons } }) =>
    lessons.reduce((sum, one) => sum + mostPoints(one), 0),
  );
  const most = Math.max(...points);
  return {
    ...course,
    shared: [...shared],
    scos: scos.map((sco, index) => ({
      ...scoFacts(sco, shared),
      ...(course !== sco.course && { weight: weightOf(points[index] ?? 0, most) }),
    })),
  };
}

function scoFacts({ course, path }: Sco, shared: ReadonlySet<string>): ScoFacts {
  const { id, passMark, title } = course;
  const assets = assetsOf(course);
  const own = assets.filter((asset) => !shared.has(asset));
  return {
    id,
    title,
    ...(passMark !== undefined && { passMark }),
    files: [path, ...own],
    usesShared: own.length < assets.length,
  };
}

/** SCORM 2004 wants four decimals (SN 3.8.2). What earns points never counts for nothing. */
const weightOf = (points: number, most: number): number =>
  points > 0 ? Math.max(Number((points / most).toFixed(4)), 0.0001) : 0;

function sharedAssets(scos: readonly Sco[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const asset of scos.flatMap(({ course }) => assetsOf(course))) {
    (seen.has(asset) ? shared : seen).add(asset);
  }
  return shared;
}

/** The files that the lessons of a course use, each once. */
const assetsOf = ({ lessons }: Sco['course']): string[] => [
  ...new Set(lessons.flatMap(({ assets }) => assets.map(({ path }) => path))),
];
