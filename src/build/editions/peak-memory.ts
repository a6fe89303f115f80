import { readFile } from 'node:fs/promises';

/** The most memory a running process has held, in MB; 0 where the system does not tell (only Linux does). */
export async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
