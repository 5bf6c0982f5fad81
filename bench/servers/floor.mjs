import { spawnSync } from 'node:child_process';

/**
 * Measures the lower bound for any server that runs in Node: a process that starts and does nothing.
 *
 * @param {{ node: string, runs: number, samples: import('../lib/samples.mjs').Samples }} options
 */
export function measureFloor({ node, runs, samples }) {
  for (let run = 0; run < runs + 1; run += 1) {
    const start = performance.now();
    spawnSync(node, ['-e', '0'], { stdio: 'ignore' });
    const took = performance.now() - start;
    const { stdout } = spawnSync(node, ['-p', 'process.resourceUsage().maxRSS'], { encoding: 'utf8' });
    if (run === 0) continue; // The operating system has not cached Node's executable yet.
    samples.add(took, 'floor', 'cold');
    samples.add(Number(stdout) * 1024, 'floor', 'memory');
  }
}
