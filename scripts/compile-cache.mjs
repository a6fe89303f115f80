/**
 * Keeps what Node makes of the modules that a command loads, so that the next one starts sooner: `node --import` runs this file
 * before the command's own. JavaScript, so that Node does not have to load its TypeScript support for it.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url));
enableCompileCache(folder);
// For the processes that the command starts.
process.env.NODE_COMPILE_CACHE = folder;
