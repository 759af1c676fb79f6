import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers who tried. */
export interface DeadEndProxy {
  readonly address: string;
  /** Hosts that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts such a proxy on this machine. A browser that is told to use it for everything proves by `asked` what left
 * it, whichever part of it spoke: page, content script, worker or the browser itself.
 */
export async function startDeadEndProxy(): Promise<DeadEndProxy> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  // A browser that hangs up early is no concern of ours.
  server.on('connection', (socket) => socket.on('error', () => socket.destroy()));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
