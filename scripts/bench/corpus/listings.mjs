/** Listings in several languages, each a few lines with a number of its own. */
/** @type {readonly { language: string, code: (number: number) => string }[]} */
const listings = [
  {
    language: 'js',
    code: (number) => `import { createServer } from 'node:http';

// Answers on port ${8000 + number}, and says how long it took.
const server = createServer((request, response) => {
  const start = performance.now();
  response.end(\`Hello, \${request.url}: \${performance.now() - start} ms\`);
});
server.listen(${8000 + number});`,
  },
  {
    language: 'python',
    code: (number) => `def layers(image: str, limit: int = ${number}) -> list[str]:
    """The layers of an image, the newest first."""
    with open(f"/var/lib/{image}.json", encoding="utf-8") as file:
        names = [line.strip() for line in file if not line.startswith("#")]
    return sorted(names, reverse=True)[:limit]`,
  },
  {
    language: 'bash',
    code: (number) => `for name in web-${number} db-${number}; do
  docker run --detach --name "$name" "example/$name:latest" || exit 1
done
docker ps --format "{{.Names}}: {{.Status}}"  # both should be up`,
  },
  {
    language: 'dockerfile',
    code: (number) => `FROM node:20-alpine AS build
WORKDIR /srv/app-${number}
COPY package.json ./
RUN npm ci --omit=dev && npm cache clean --force
EXPOSE ${3000 + number}
CMD ["node", "server.js"]`,
  },
  {
    language: 'yaml',
    code: (number) => `services:
  web-${number}:
    image: "example/web:1.${number}"   # built in the last lesson
    ports: ["${8000 + number}:80"]
    environment:
      RETRIES: ${number}
      DEBUG: false`,
  },
  {
    language: 'ts',
    code: (number) => `interface Volume<T extends string> {
  readonly name: T;
  readonly size?: number;
}
export const volumes: Volume<'data' | 'logs'>[] = [{ name: 'data', size: ${number} }, { name: 'logs' }];`,
  },
  {
    language: 'go',
    code: (number) => `func wait(ctx context.Context, id string) error {
	for tries := 0; tries < ${number}; tries++ { // then give up
		if ok, err := ping(ctx, id); err != nil || ok {
			return fmt.Errorf("container %q: %w", id, err)
		}
	}
	return nil
}`,
  },
  {
    language: 'sql',
    code: (number) => `SELECT image.name, COUNT(*) AS containers
FROM image JOIN container ON container.image_id = image.id
WHERE container.started > '2026-01-01' AND image.size > ${number}
GROUP BY image.name -- one line for each image
ORDER BY containers DESC;`,
  },
  {
    language: 'json',
    code: (number) => `{
  "name": "web-${number}",
  "mounts": [{ "type": "volume", "target": "/srv", "readOnly": true }],
  "limits": { "memory": ${number * 1024}, "cpus": 0.5 }
}`,
  },
  {
    language: 'html',
    code: (number) => `<!-- What the browser shows of port ${8000 + number} -->
<main id="status-${number}">
  <h1 class="title">All is well</h1>
  <p>Up for <time datetime="PT${number}M">${number} minutes</time> &amp; counting.</p>
</main>`,
  },
];

/** A fence, its language by number. @param {number} number */
export function listing(number) {
  const { code, language } = /** @type {typeof listings[number]} */ (listings[number % listings.length]);
  return `\`\`\`${language}\n${code(number)}\n\`\`\``;
}

/** A file that lessons include. */
export const includedFile = {
  path: 'code/health.js',
  text: `// Every container of the course has this check.
export async function isHealthy(port) {
  const response = await fetch(\`http://localhost:\${port}/health\`);
  return response.status === 200;
}
`,
};
