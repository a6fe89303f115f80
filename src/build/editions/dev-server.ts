import { dev } from 'astro';

/**
 * Serves the internal edition with live reload.
 *
 * @param root the project's root, as an absolute path
 */
export async function startDevServer(root: string, port: number): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await dev({ root, server: { port } });
}
