/** A small learning record store on this machine: takes a batch or none of it, keeps a statement once, and answers badly when it is told to. */
import { createServer, type IncomingMessage } from 'node:http';

type Answer = number | 'lost' | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

export interface AnLrs {
  readonly url: string;
  /** By id, in the order of their coming. */
  readonly stored: ReadonlyMap<string, string>;
  /** Requests that came, by method. */
  readonly methods: readonly string[];
  /** The next requests get these answers instead. `lost`: it stores them, and the answer never arrives. */
  readonly answerNext: (...answers: readonly Answer[]) => void;
  readonly close: () => Promise<void>;
}

/** @param origin  of the pages that it lets in; absent: none */
export async function anLrs({ key = 'station', secret = 'geheim', origin = '' } = {}): Promise<AnLrs> {
  const stored = new Map<string, string>();
  const methods: string[] = [];
  let answers: Answer[] = [];
  const wanted = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      methods.push(request.method ?? '');
      if (origin !== '') response.setHeader('Access-Control-Allow-Origin', origin);
      if (origin !== '' && request.method === 'OPTIONS') return response.writeHead(204, { 'Access-Control-Allow-Methods': 'POST', 'Access-Control-Allow-Headers': 'authorization,content-type,x-experience-api-version' }).end();
      const next = answers.shift();
      if (typeof next === 'object') return response.writeHead(next.status, next.headers).end(next.body);
      if (typeof next === 'number') return response.writeHead(next).end('');
      if (request.method !== 'POST' || request.url !== '/xapi/statements' || request.headers['x-experience-api-version'] !== '1.0.3') return response.writeHead(404).end('');
      if (request.headers.authorization !== wanted) return response.writeHead(401).end('{"error":"bad credentials"}');
      const batch = (JSON.parse(body) as readonly { readonly id: string }[]).map((each) => ({ id: each.id, text: JSON.stringify(each) }));
      if (batch.some(({ id, text }) => stored.has(id) && stored.get(id) !== text)) return response.writeHead(409).end('');
      for (const { id, text } of batch) stored.set(id, text);
      if (next === 'lost') return response.destroy();
      return response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(batch.map(({ id }) => id)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/xapi`, stored, methods,
    answerNext: (...next) => void (answers = [...answers, ...next]),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
