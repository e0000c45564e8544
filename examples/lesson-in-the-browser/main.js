import { build, compile } from '@hornbook/core';

const [source, problems, page] = ['source', 'problems', 'page'].map((id) => document.getElementById(id));

/** Compiles the text and shows it: what is wrong with it below, and the lesson beside it. */
async function show() {
  const text = source.value;
  const { course, diagnostics } = await compile([{ path: 'lesson.md', text }]);
  // Somebody has typed on meanwhile: the next call shows that.
  if (text !== source.value) return;
  problems.replaceChildren(
    ...diagnostics.map(({ line, reason }) => {
      const item = document.createElement('li');
      item.textContent = `Line ${line}: ${reason}`;
      return item;
    }),
  );
  // Half a lesson is often none: the last one that was right stays.
  if (course) page.srcdoc = await singleFile(course);
}

/** The course as one page that needs nothing beside it. */
async function singleFile(course) {
  for await (const artifact of build(course, ['html'])) {
    if (artifact.kind === 'file') return new TextDecoder().decode(artifact.bytes);
  }
}

source.addEventListener('input', show);
await show();
