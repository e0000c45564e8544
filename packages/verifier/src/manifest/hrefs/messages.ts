import { defineMessage } from '@hornbook/model';

/** What can be wrong with the addresses in a manifest, and with the files that they name. */
export const messages = {
  missing: defineMessage<{ path: string }>({
    ruleId: 'file-missing',
    severity: 'error',
    reason: ({ path }) => `\`${path}\` is not in the package`,
    note: 'LMSs that check the files refuse the package; in others the page does not open. Add the file, or remove it from the manifest.',
  }),
  caseDiffers: defineMessage<{ path: string; actual: string }>({
    ruleId: 'file-case-differs',
    severity: 'error',
    reason: ({ actual, path }) => `The file is called \`${actual}\`, not \`${path}\``,
    note: 'An LMS on Linux does not find it: capital and small letters differ there.',
  }),
  unlisted: defineMessage<{ folder: string; example: string; count: number }>({
    ruleId: 'file-unlisted',
    severity: 'warning',
    reason: ({ count, example, folder }) =>
      count === 1
        ? `\`${example}\` is not in the manifest`
        : `${count} files in ${folder === '' ? 'the root of the package' : `\`${folder}\``} are not in the manifest, such as \`${example}\``,
    note: 'LMSs that copy only what is listed leave them out. List each file as `<file href="…"/>` of a resource that uses it, or remove it.',
  }),
  launchUnlisted: defineMessage<{ path: string }>({
    ruleId: 'launch-file-unlisted',
    severity: 'warning',
    reason: ({ path }) =>
      `The launch page \`${path}\` is no \`file\` of its resource, nor of one that it depends on`,
    note: 'LMSs that copy only what is listed leave it out. Write `<file href="…"/>` with the same address into the resource.',
  }),
  notEscaped: defineMessage<{ href: string; others: number }>({
    ruleId: 'href-not-escaped',
    severity: 'warning',
    reason: ({ href, others }) =>
      others > 0
        ? `\`${href}\` and ${others} more are no URLs: they have characters that must be escaped`
        : `\`${href}\` is no URL: it has characters that must be escaped`,
    note: 'LMSs that put it into an address as it is do not find the file. Write `%20` for a space and `%25` for `%`, or rename the file.',
  }),
  backslash: defineMessage<{ href: string }>({
    ruleId: 'href-backslash',
    severity: 'error',
    reason: ({ href }) => `\`${href}\` has backslashes`,
    note: 'LMSs that look for the file find none. Write `/`.',
  }),
  outside: defineMessage<{ href: string }>({
    ruleId: 'href-outside-package',
    severity: 'error',
    reason: ({ href }) => `\`${href}\` leads out of the package`,
    note: 'There is no such file in an LMS, and some refuse the package. Write an address relative to the manifest, without `/` at the beginning and without `..`.',
  }),
  network: defineMessage<{ href: string }>({
    ruleId: 'launch-on-network',
    severity: 'warning',
    reason: ({ href }) => `The course is launched from another server: ${href}`,
    note: 'A page of another origin cannot reach the API of the LMS, so nothing is recorded, unless it has a proxy of its own. Many LMSs refuse such packages.',
  }),
  base: defineMessage<{ base: string }>({
    ruleId: 'xml-base',
    severity: 'info',
    reason: ({ base }) => `Addresses are relative to \`xml:base\` \`${base}\``,
    note: 'The standard allows it, but some LMSs ignore it and do not find the files. Write whole paths instead.',
  }),
  dependency: defineMessage<{ identifier: string }>({
    ruleId: 'dependency-missing',
    severity: 'error',
    reason: ({ identifier }) => `There is no resource \`${identifier}\` to depend on`,
    note: 'LMSs that resolve dependencies refuse the package. Write the `identifier` of a `resource`, or remove the dependency.',
  }),
};
