import { createServer } from 'node:http';

const port = 8080;

createServer((_request, response) => {
  response.end('Hello from port 8080\n');
}).listen(port);
