import type { Diagnostic } from '@hornbook/model';
import { checkHrefs } from '../hrefs/check-hrefs.js';
import type { Manifest } from '../manifest.js';
import { checkEditions } from './check-editions.js';
import { checkIdentifiers } from './check-identifiers.js';
import { checkOrganizations } from './check-organizations.js';
import { checkResources } from './check-resources.js';
import { checkScoring } from './check-scoring.js';
import { checkTitles } from './check-titles.js';

/** What a manifest is checked for, besides its schema. */
export const manifestRules: readonly ((manifest: Manifest) => Iterable<Diagnostic>)[] = [
  checkEditions,
  checkIdentifiers,
  checkOrganizations,
  checkTitles,
  checkScoring,
  checkResources,
  checkHrefs,
];
