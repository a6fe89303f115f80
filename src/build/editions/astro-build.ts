/**
 * Runs Astro's build over the folder it is started in. A program of its own, so that one edition shares no memory with the other.
 *
 * `node astro-build.ts <output folder>`; prints warnings and, when the build fails, why; exit code 1 then.
 */
import { beginContent } from './begin-content.ts';

beginContent(process.cwd());
const { build } = await import('astro');
try {
  // A line for each page would cost more than some pages do.
  await build({ root: process.cwd(), outDir: process.argv[2]!, logLevel: 'warn' });
} catch (error) {
  const { name, message, stack } = error as Error;
  console.error(name === 'FindingsError' ? message : stack);
  process.exit(1);
}
