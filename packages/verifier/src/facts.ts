/** `scorm2004-2` is the 2nd Edition (`CAM 1.3`), `scorm2004` the 4th. */
export type PackageEdition = 'scorm12' | 'scorm2004-2' | 'scorm2004-3' | 'scorm2004';

/** Something that an LMS can launch: an item with a resource. */
export interface LaunchItem {
  readonly identifier: string;
  readonly title: string;
  /** What is launched, relative to the package's root, escaped as in a URL, with query and parameters. */
  readonly url: string;
  /** The file of the package that this is, unescaped. Undefined for an address outside of the package. */
  readonly path: string | undefined;
  readonly scormType: 'sco' | 'asset' | undefined;
  /** `adlcp:masteryscore` of SCORM 1.2, 0–100, as written. */
  readonly masteryScore: string | undefined;
  /** `imsss:minNormalizedMeasure` of the primary objective of SCORM 2004, as written. */
  readonly scaledPassingScore: string | undefined;
  /** `objectiveID`s of SCORM 2004, the primary one first: an LMS sets them in `cmi.objectives` (RTE 4.2.17). */
  readonly objectives: readonly string[];
  /** `adlcp:datafromlms` or `adlcp:dataFromLMS`. */
  readonly launchData: string | undefined;
  /** `adlcp:maxtimeallowed` of SCORM 1.2 or `imsss:limitConditions/@attemptAbsoluteDurationLimit`. */
  readonly maxTimeAllowed: string | undefined;
  /** `adlcp:timelimitaction` or `adlcp:timeLimitAction`. */
  readonly timeLimitAction: string | undefined;
}

/** What a manifest says of its package. */
export interface PackageFacts {
  /** Undefined where neither the manifest nor its pages tell. */
  readonly edition: PackageEdition | undefined;
  readonly title: string;
  /** `identifier` of the organization that an LMS shows. */
  readonly organization: string | undefined;
  /** In the order of the organization. */
  readonly items: readonly LaunchItem[];
}
