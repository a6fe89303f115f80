/** The library's own types are made for Express; this is the part that plain Node uses. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** Answers that hold text become smaller on the way, where the browser takes that. */
  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
