import type { Edition } from './schema/schemas.ts';

/**
 * What a page may load and do: its own files and nothing else. No inline script or style, no other host, no frame, no plug-in.
 * `wasm-unsafe-eval` lets the full-text search start its WebAssembly; it lets no text become a script.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The policy as a page carries it in `<meta http-equiv="Content-Security-Policy">`, for hosts that send no headers. */
export const pagePolicy = policy.join('; ');

/**
 * What every answer of a host should carry, by name. A header can also forbid frames, which a page cannot do.
 *
 * @param edition of the internal edition search engines shall keep nothing, and other sites may show nothing; pictures of the public
 *   one are made to be shown beside a link to it
 */
export function securityHeaders(edition: Edition): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': edition === 'internal' ? 'same-origin' : 'cross-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(edition === 'internal' ? { 'X-Robots-Tag': 'noindex' } : {}),
  };
}
