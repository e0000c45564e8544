import { defineMessage } from '@hornbook/model';

/** What can be wrong with the pages that are launched. */
export const messages = {
  notHtml: defineMessage<{ path: string; others: number }>({
    ruleId: 'launch-not-html',
    severity: 'warning',
    reason: ({ others, path }) =>
      others > 0
        ? `The SCO \`${path}\` and ${others} more are no web pages: they can tell the LMS nothing`
        : `The SCO \`${path}\` is no web page: it can tell the LMS nothing`,
    note: 'LMSs wait for it to begin a session; status and score stay empty. Make it an asset, or launch a page that shows it and reports.',
  }),
  withoutApi: defineMessage<{ path: string; api: string }>({
    ruleId: 'launch-without-api',
    severity: 'info',
    reason: ({ api, path }) =>
      `No script that was found looks for the API of the LMS (\`${api}\`), for \`${path}\``,
    note: 'If that is so, status and score stay empty. Make it an asset if nothing is to be recorded; if the script is packed or loaded from elsewhere, `--run` tells more.',
  }),
  otherApi: defineMessage<{ path: string; found: string; expected: string }>({
    ruleId: 'launch-other-api',
    severity: 'error',
    reason: ({ expected, found, path }) =>
      `\`${path}\` looks for \`${found}\`, but this edition has \`${expected}\``,
    note: 'The LMS offers the API of the edition that the manifest names; the course finds none, and nothing is recorded. Export it again for one edition.',
  }),
  network: defineMessage<{ url: string; others: number }>({
    ruleId: 'script-on-network',
    severity: 'warning',
    reason: ({ others, url }) =>
      `The page loads a script from another server: ${url}${others > 0 ? ` and ${others} more` : ''}`,
    note: 'Offline, behind a firewall, or where the LMS forbids it (Content-Security-Policy), the course does not start. Put the script into the package.',
  }),
  fileMissing: defineMessage<{ path: string; others: number }>({
    ruleId: 'page-file-missing',
    severity: 'warning',
    reason: ({ others, path }) =>
      `The page uses files that are not in the package: \`${path}\`${others > 0 ? ` and ${others} more` : ''}`,
    note: 'The browser does not find it, in any LMS. Add the file, or remove the reference.',
  }),
};
