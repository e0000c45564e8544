import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportScorm } from '../src/index.js';
import { course, lesson } from './support/course.js';

/** The names in a package whose lesson has a file of this name. */
function pack(path: string): string[] {
  const asset = { id: 'plan', path, mime: 'image/png', bytes: 0, data: new Uint8Array() };
  const [file] = exportScorm(
    course({ lessons: [{ ...lesson('ports'), assets: [asset as never] }] }),
    'scorm12',
  );
  return Object.keys(unzipSync(file?.bytes ?? new Uint8Array()));
}

describe('a file that an LMS would refuse is a bug, not a package', () => {
  test.each([
    ...['php', 'php3', 'php5', 'php7', 'phtml', 'phar', 'cgi', 'sh', 'bat', 'exe', 'asp', 'aspx'],
    ...['jsp', 'jspx', 'py', 'rb', 'pl', 'htaccess', 'PHP', 'Sh'],
  ])('because a server might run it: .%s', (extension) => {
    const path = `assets/a.${extension}`;
    expect(() => pack(path)).toThrow(JSON.stringify(path));
  });

  test.each([
    ...['', '/a.png', 'a/', 'a//b.png', './a.png', '../a.png', 'a/../b.png', 'a..png', 'a/b..', '..'],
    ...['.htaccess', 'a/.hidden', '.a/b.png', 'Assets/a.png', 'a/B/c.png', 'assets/ä.png', 'ä/a.png'],
    ...['a b.png', 'a b/c.png', 'a\\b.png', 'c:a.png', 'a?.png', 'a%20.png', 'a.png\n', '\na.png', 'a\0.png'],
  ])('because of its name: %j', (path) => {
    expect(() => pack(path)).toThrow(JSON.stringify(path));
  });
});

test.each([
  ...[
    'assets/a.png',
    'a.png',
    'a/b-c/d_e/f.1/g.png',
    '_a/-b.png',
    'A.PNG',
    'assets/9-A_b.min.JS',
    'assets/README',
  ],
  ...['assets/a.php.txt', 'assets/php', 'assets/sh.png', 'assets/a.shx', 'assets/a.xpl', 'assets/a.php55'],
])('%s is packed', (path) => {
  expect(pack(path)).toContain(path);
});
