import { securityHeaders } from '#core/security-policy.ts';
import type { Edition } from '#core/schema/schemas.ts';

/**
 * Files with which common static hosts send the security headers, to be put into the root of a built site: name → text.
 *
 * - `_headers`: Netlify, Cloudflare Pages
 * - `vercel.json`: Vercel
 * - `staticwebapp.config.json`: Azure Static Web Apps
 * - `.htaccess`: Apache with `mod_headers`
 *
 * @param base of the site's addresses, as in `/` or `/stories/`
 */
export function hostFiles(edition: Edition, base: string): Map<string, string> {
  const headers = Object.entries(securityHeaders(edition));
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ['_headers', `/*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`],
    [
      'vercel.json',
      json({
        trailingSlash: true,
        headers: [{ source: '/(.*)', headers: headers.map(([key, value]) => ({ key, value })) }],
      }),
    ],
    [
      'staticwebapp.config.json',
      json({
        trailingSlash: 'always',
        globalHeaders: Object.fromEntries(headers),
        responseOverrides: { 404: { rewrite: `${base}404.html` } },
      }),
    ],
    [
      '.htaccess',
      `ErrorDocument 404 ${base}404.html\n<IfModule mod_headers.c>\n${headers.map(([name, value]) => `  Header always set ${name} "${value}"\n`).join('')}</IfModule>\n`,
    ],
  ]);
}
