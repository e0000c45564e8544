import { once } from 'node:events';
import { createLessonServer } from './server.js';

const server = await createLessonServer(`# Ports

{:.quiz #https}
Which port does HTTPS use?

- ( ) 80
  > That is plain HTTP.
- (x) 443
`);
await once(server.listen(0, '127.0.0.1'), 'listening');
const url = `http://127.0.0.1:${server.address().port}`;

// What a browser or an app does: it shows the question and sends what the learner chose.
const lesson = await (await fetch(`${url}/lesson`)).json();
const { question } = lesson.blocks.find(({ type }) => type === 'question');
console.log(question.prompt.text);
for (const { id, text } of question.options) {
  const body = JSON.stringify({ question: question.id, answer: id });
  const { score, verdict } = await (await fetch(`${url}/grade`, { method: 'POST', body })).json();
  console.log(`${text}: ${verdict}, ${score} of 1`);
}
server.close();
