import { createServer } from 'node:http';
import { build, compile } from '@hornbook/core';
import { grade } from '@hornbook/questions/grade';

/** A course's JSON documents by path: `lessons/<id>.json` for everybody, `keys/<id>.json` for the server alone. */
async function documentsOf(text) {
  const { course, diagnostics } = await compile([{ path: 'ports.md', text }]);
  if (!course) throw new Error(diagnostics.map(({ line, reason }) => `${line}: ${reason}`).join('\n'));
  const documents = new Map();
  for await (const { files } of build(course, ['json'])) {
    for (const { bytes, path } of files) documents.set(path, JSON.parse(new TextDecoder().decode(bytes)));
  }
  return documents;
}

/**
 * GET /lesson gives the lesson without its keys. POST /grade takes `{ "question": id, "answer": … }` and gives the verdict
 * that a player would give.
 */
export async function createLessonServer(text) {
  const documents = await documentsOf(text);
  const lesson = documents.get('lessons/ports.json');
  const { keys } = documents.get('keys/ports.json');
  const inBlocks = lesson.blocks.flatMap(({ question }) => question ?? []);
  const inBanks = lesson.banks.flatMap(({ questions }) => questions);
  const questions = new Map([...inBlocks, ...inBanks].map((question) => [question.id, question]));
  return createServer(async (request, response) => {
    const send = (status, body) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const route = `${request.method} ${request.url}`;
    if (route === 'GET /lesson') return send(200, lesson);
    if (route !== 'POST /grade') return send(404, { problem: 'no such page' });
    const asked = parse(await bodyOf(request));
    const question = questions.get(asked?.question);
    // An answer that is not shaped as the question's type asks is no wrong answer, but a mistake of the sender.
    const verdict = question && grade(question, keys[question.id], asked.answer);
    return verdict ? send(200, verdict) : send(400, { problem: 'no such question, or not an answer to it' });
  });
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 100_000) return '';
  }
  return text;
}

function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
