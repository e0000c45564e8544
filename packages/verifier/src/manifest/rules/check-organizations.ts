import type { Diagnostic } from '@hornbook/model';
import { attributeOf, childOf, childrenOf, descendants } from '../find-elements.js';
import type { Manifest } from '../manifest.js';
import type { XmlElement } from '../parse-xml.js';
import { messages } from './messages.js';

/** Whether there is an organization, and something in it that can be launched. */
export function* checkOrganizations(manifest: Manifest): Iterable<Diagnostic> {
  const { organization, places, root } = manifest;
  const organizations = childOf(root, 'organizations');
  if (!organizations || !organization) {
    yield messages.noOrganization(undefined, places.element(organizations ?? root));
    return;
  }
  const all = childrenOf(organizations, 'organization');
  const named = attributeOf(organizations, 'default');
  if (named !== undefined && !all.some((one) => attributeOf(one, 'identifier') === named)) {
    yield messages.defaultUnknown({ identifier: named }, places.attribute(organizations, 'default'));
  }
  if (all.length > 1) {
    yield messages.severalOrganizations({ count: all.length }, places.element(organizations));
  }
  yield* checkItems(manifest, organization);
}

function* checkItems({ places, resources }: Manifest, organization: XmlElement): Iterable<Diagnostic> {
  const known = new Set(resources.map((resource) => attributeOf(resource, 'identifier')));
  const items = descendants(organization, 'item');
  const referring = items.filter((item) => attributeOf(item, 'identifierref') !== undefined);
  if (referring.length === 0) yield messages.nothingToLaunch(undefined, places.element(organization));
  for (const item of items) {
    const identifier = attributeOf(item, 'identifierref');
    if (identifier === undefined) {
      const isLeaf = childrenOf(item, 'item').length === 0;
      if (isLeaf && referring.length > 0) yield messages.leafWithoutResource(undefined, places.element(item));
    } else if (!known.has(identifier)) {
      yield messages.unknownResource({ identifier }, places.attribute(item, 'identifierref'));
    }
  }
}
