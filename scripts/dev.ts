/** `npm run dev`: the internal edition with live reload, on port 4321. */
import { startDevServer } from '#build/editions/dev-server.ts';

await startDevServer(process.cwd(), 4321);
