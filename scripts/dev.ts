/** `npm run dev`: the internal edition with live reload, on port 4321. */
import { dev } from 'astro';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
await dev({ root: process.cwd(), server: { port: 4321 } });
