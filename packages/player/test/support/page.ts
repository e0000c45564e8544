import { viewQuestion } from '@hornbook/questions';
import { toHtml } from 'hast-util-to-html';
import type { PlayerData } from '../../src/index.js';
import { courseData, type SampleLesson } from './course.js';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** A page as exporters make it, with only the places that the player fills. */
export function page(lessons: readonly SampleLesson[], course: Partial<PlayerData['course']> = {}): string {
  const data = courseData(lessons, course);
  const base64 = btoa(JSON.stringify(data).replaceAll('…', '\\u2026'));
  const links = lessons.map(
    ({ id }) => `<li><a href="#${id}">${id}</a> <span data-lesson-status="${id}"></span></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Course</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<script src="player.js" defer></script></head><body data-hornbook>
<header><div data-hb-progress hidden><span data-hb-score></span> <span data-hb-state></span>
<progress data-hb-meter aria-label="Score"></progress></div><button type="button" data-hb-reset hidden>Start over</button></header>
<div data-hb-notice role="status"></div><nav><ul>${links.join('')}</ul></nav>
<main>${lessons
    .filter((lesson) => !lesson.elsewhere)
    .map(article)
    .join('')}</main>
<script type="application/json" id="hornbook-data">"${base64}"</script></body></html>`;
}

const article = ({ id, samples }: SampleLesson): string =>
  `<article data-lesson="${id}" id="${id}"><h1>Lesson ${id}</h1><pre><code>echo ${id}</code></pre>
${samples.map(({ question }) => toHtml(viewQuestion(question, 'en'))).join('')}
<h2 id="${id}/end">End of ${id}</h2></article>`;
