const bytes = 6000;

/**
 * A lesson that has little but choices: about 6 kB with 10 questions, prose with emphasis, code and links, a table, a
 * listing. What was measured with it in earlier versions can be compared.
 *
 * @param {number} number From 1.
 * @param {{ questions: number }} options
 * @returns {string}
 */
export function choicesLesson(number, { questions }) {
  const head = [`# Lesson ${number}: ports and volumes`, table(number), listing(number)];
  const quizzes = Array.from({ length: questions }, (_, index) => quiz(number, index));
  const parts = [...head, ...quizzes];
  const prose = [];
  let size = parts.join('\n\n').length;
  for (let index = 0; size < bytes; index++) {
    const text = paragraph(number, index);
    prose.push(text);
    size += text.length + 2;
  }
  return `${[head[0], ...prose, ...parts.slice(1)].join('\n\n')}\n`;
}

/** @param {number} lesson @param {number} index */
function paragraph(lesson, index) {
  const port = 8000 + ((lesson * 31 + index * 7) % 1000);
  return [
    `A container of step ${index + 1} listens on port ${port}, but nobody outside hears it: its network is **its own**.`,
    `Publish the port with \`docker run --publish ${port}:80 web-${lesson}\` and open [the page](https://example.com/${port}).`,
    `What the process writes goes into _its_ file system and is gone with it; a volume (\`--volume data-${index}:/srv\`) stays.`,
  ].join(' ');
}

/** @param {number} lesson */
function table(lesson) {
  const rows = ['run', 'stop', 'logs', 'inspect'].map(
    (command, index) => `| \`docker ${command}\` | step ${index + 1} | ${lesson * index} ms |`,
  );
  return ['| Command | When | How long |', '|---|:-:|--:|', ...rows].join('\n');
}

/** @param {number} lesson */
function listing(lesson) {
  return [
    '```bash',
    `for name in web-${lesson} db-${lesson}; do`,
    '  docker run --detach --name "$name" "example/$name:latest"',
    'done',
    'docker ps --format "{{.Names}}: {{.Status}}"  # both should be up',
    '```',
  ].join('\n');
}

/** @param {number} lesson @param {number} index */
function quiz(lesson, index) {
  const [right, wrong] = index % 2 === 0 ? ['(x)', '( )'] : ['[x]', '[ ]'];
  const port = 8000 + lesson + index;
  return [
    '{: .quiz}',
    `Which option publishes port ${port} of lesson ${lesson}?`,
    '',
    `- ${right} \`--publish ${port}:80\``,
    `- ${wrong} \`--expose ${port}\``,
    `- ${wrong} A volume named port-${port}`,
    `- ${wrong} None of *these*`,
  ].join('\n');
}
