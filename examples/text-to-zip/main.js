import { writeFileSync } from 'node:fs';
import { build, compile } from '@hornbook/core';

const text = `# Ports

{:.quiz}
Which port does HTTPS use?

- ( ) 80
- (x) 443
`;

const { course, diagnostics } = await compile([{ path: 'ports.md', text }], undefined, { name: 'ports' });
for (const { file, line, reason } of diagnostics) console.error(`${file}:${line} ${reason}`);
if (!course) process.exit(1);
for await (const { bytes, name } of build(course, ['scorm12'])) {
  writeFileSync(name, bytes);
  console.log(`${name}: upload it to an LMS`);
}
