import type { PackageEdition } from '../facts.js';
import type { FileIndex } from '../files/file-index.js';
import { attributeOf, childOf, childrenOf, descendants, textOf } from './find-elements.js';
import type { Places, XmlElement } from './parse-xml.js';

/** A manifest, with what all rules need to know of it. */
export interface Manifest {
  readonly root: XmlElement;
  readonly text: string;
  readonly places: Places;
  readonly files: FileIndex;
  /** By what it says, else by its namespaces. */
  readonly edition: PackageEdition | undefined;
  /** The one that `default` names, else the first. */
  readonly organization: XmlElement | undefined;
  /** Of the package and of packages in it, in the order of the document. */
  readonly resources: readonly XmlElement[];
  /** The items of the organization that refer to a resource that is there. */
  readonly launches: readonly Launch[];
}

export interface Launch {
  readonly item: XmlElement;
  readonly resource: XmlElement;
}

export interface ManifestParts {
  readonly root: XmlElement;
  readonly text: string;
  readonly places: Places;
  readonly files: FileIndex;
}

export function readManifest(parts: ManifestParts): Manifest {
  const { root } = parts;
  const organization = defaultOrganization(root);
  const resources = descendants(root, 'resource');
  const byId = new Map(resources.map((one) => [attributeOf(one, 'identifier'), one] as const).reverse());
  const items = organization ? descendants(organization, 'item') : [];
  return {
    ...parts,
    edition: editionOf(root),
    organization,
    resources,
    launches: items.flatMap((item) => {
      const resource = byId.get(attributeOf(item, 'identifierref') ?? '');
      return resource ? [{ item, resource }] : [];
    }),
  };
}

/** By `schemaversion`. */
export const editions: Readonly<Record<string, PackageEdition>> = {
  '1.2': 'scorm12',
  'CAM 1.3': 'scorm2004-2',
  '2004 3rd Edition': 'scorm2004-3',
  '2004 4th Edition': 'scorm2004',
};

/** What `schemaversion` says. */
export const versionOf = (root: XmlElement): string => {
  const metadata = childOf(root, 'metadata');
  return textOf(metadata && childOf(metadata, 'schemaversion'));
};

/** What `schemaversion` says, unless the namespaces contradict it: the elements are then those of another edition. */
function editionOf(root: XmlElement): PackageEdition | undefined {
  const said = editions[versionOf(root)];
  const used = editionOfNamespaces(root);
  return said && (!used || (said === 'scorm12') === (used === 'scorm12')) ? said : used;
}

/** The namespaces of ADL, which say 1.2 or 2004, and no more. */
export const adlNamespaces = {
  scorm12: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  scorm2004: 'http://www.adlnet.org/xsd/adlcp_v1p3',
} as const;

/** Undefined where neither is used or declared. */
export function editionOfNamespaces(root: XmlElement): 'scorm12' | 'scorm2004' | undefined {
  const { declared, used } = namespacesIn(root);
  for (const namespaces of [used, declared]) {
    if (namespaces.has(adlNamespaces.scorm2004)) return 'scorm2004';
    if (namespaces.has(adlNamespaces.scorm12)) return 'scorm12';
  }
  return undefined;
}

/** Those of elements and attributes, and those that have a prefix only. */
function namespacesIn(root: XmlElement): { used: ReadonlySet<string>; declared: ReadonlySet<string> } {
  const [used, declared] = [new Set<string>(), new Set<string>()];
  for (const element of everyElement(root)) {
    used.add(element.namespace);
    for (const { namespace, qualifiedName, value } of element.attributes) {
      if (qualifiedName.startsWith('xmlns')) declared.add(value);
      else used.add(namespace);
    }
  }
  return { used, declared };
}

export function* everyElement(root: XmlElement): Iterable<XmlElement> {
  const left = [root];
  for (let next = left.pop(); next; next = left.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      left.push(next.children[index] as XmlElement);
    }
  }
}

function defaultOrganization(root: XmlElement): XmlElement | undefined {
  const organizations = childOf(root, 'organizations');
  if (!organizations) return undefined;
  const all = childrenOf(organizations, 'organization');
  const named = attributeOf(organizations, 'default');
  return all.find((one) => attributeOf(one, 'identifier') === named) ?? all[0];
}
