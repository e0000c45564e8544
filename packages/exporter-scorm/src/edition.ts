import type { AnyCourse } from '@hornbook/model';
import type { Element } from 'xast';

/** All in which the manifests of the editions differ. */
export interface Edition {
  /** Which of the player's scripts speaks it. */
  readonly player: 'scorm12' | 'scorm2004';
  /** `schemaversion`: exactly these characters. */
  readonly version: string;
  /** Namespaces by prefix, and the schema file at the package's root that defines each. */
  readonly namespaces: readonly { prefix?: string; name: string; schema: string }[];
  /** `adlcp:scormtype` in 1.2, `adlcp:scormType` in 2004. */
  readonly scormType: string;
  /** What an organization holds besides its item. */
  readonly organization: readonly Element[];
  /** What the item holds besides its title. */
  item(course: AnyCourse): Element[];
}
