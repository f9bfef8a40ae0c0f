import type { Server } from 'node:http';

/**
 * Opens the port.
 * @throws one clear sentence when it is taken
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken: choose another one with PORT.`)
          : error,
      ),
    );
    server.listen(port, host, () => resolve());
  });
}
