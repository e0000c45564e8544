import { spawnSync } from 'node:child_process';

/**
 * Words before a command: it runs after a script of mounts, which nobody else sees, and which go with it. What the script names `after`
 * runs in the end.
 */
export const withMounts = (script: string, after = ''): string[] => [
  ...['unshare', '--map-root-user', '--mount', 'sh', '-c'],
  `set -e\n${script}\nset +e\n"$@"\ncode=$?\n${after}\nexit $code`,
  'sh',
];

/** A small disk at a folder, with what is in another folder; then it is filled up. */
export const fullDisk = (folder: string, contents?: string): string => `
mount -t tmpfs -o size=2m tmpfs '${folder}'
${contents ? `cp -a '${contents}/.' '${folder}'` : ''}
dd if=/dev/zero of='${folder}/filler' bs=4k 2> /dev/null || true`;

/** A folder that nothing can be written to, not even by root. */
export const readOnly = (folder: string): string => `
mount --bind '${folder}' '${folder}'
mount -o remount,bind,ro '${folder}'`;

/** Why this machine can't mount anything; undefined where it can. */
export const whyNoMounts: string | undefined = (() => {
  const [program = '', ...words] = withMounts('mount -t tmpfs -o size=1m tmpfs /mnt');
  const { error, status, stderr } = spawnSync(program, [...words, 'true'], { encoding: 'utf8' });
  return status === 0 ? undefined : `${error?.message ?? stderr}`.trim() || 'mounts are not allowed';
})();
