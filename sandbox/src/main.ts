import { readCommandLine, usage } from './command-line.ts';
import { startSandbox } from './sandbox.ts';

try {
  const sandbox = await startSandbox(readCommandLine(process.argv.slice(2)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
  process.stdout.write(`Sandbox listening on ${sandbox.url}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${usage}\n`);
  process.exitCode = 1;
}
