import { type ChildProcess, spawn } from 'node:child_process';

/** Starts the development server of a project, and gives back its address. */
export async function startDevelopment(
  root: string,
): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  for await (const [chunk] of on(server)) {
    said += chunk;
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
    if (address) return { server, address };
  }
  throw new Error(`the server said no address: ${said}`);
}

async function* on(server: ChildProcess): AsyncGenerator<[string]> {
  if (!server.stdout) return;
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) yield [String(chunk)];
}
