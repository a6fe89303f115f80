import { describe, expect, test } from 'vitest';
import { hostFiles } from '#build/editions/host-files.ts';
import { pagePolicy, securityHeaders } from '#core/security-policy.ts';

describe('the files with which hosts send the security headers', () => {
  test.each(['internal', 'public'] as const)('all of them send all headers of the %s edition', (edition) => {
    const headers = securityHeaders(edition);
    const files = hostFiles(edition, '/');
    const plain = files.get('_headers')!.split('\n');
    expect(plain[0]).toBe('/*');
    expect(plain.slice(1, -1)).toEqual(Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`));
    const vercel = JSON.parse(files.get('vercel.json')!) as {
      headers: { headers: { key: string; value: string }[] }[];
    };
    expect(Object.fromEntries(vercel.headers[0]!.headers.map(({ key, value }) => [key, value]))).toEqual(headers);
    const azure = JSON.parse(files.get('staticwebapp.config.json')!) as { globalHeaders: unknown };
    expect(azure.globalHeaders).toEqual(headers);
    const apache = [...files.get('.htaccess')!.matchAll(/Header always set (\S+) "(.*)"/g)];
    expect(Object.fromEntries(apache.map(([, name, value]) => [name, value]))).toEqual(headers);
  });

  test('the page for what is not there lies below the base of the site', () => {
    const files = hostFiles('public', '/stories/');
    expect(files.get('.htaccess')!.split('\n')[0]).toBe('ErrorDocument 404 /stories/404.html');
    expect(JSON.parse(files.get('staticwebapp.config.json')!)).toMatchObject({
      responseOverrides: { 404: { rewrite: '/stories/404.html' } },
    });
  });

  test('other sites may show pictures of the public edition, and nothing of the internal one', () => {
    expect(securityHeaders('internal')).toMatchObject({ 'Cross-Origin-Resource-Policy': 'same-origin' });
    expect(securityHeaders('public')).toMatchObject({ 'Cross-Origin-Resource-Policy': 'cross-origin' });
  });

  test('search engines keep nothing of the internal edition', () => {
    expect(securityHeaders('internal')).toMatchObject({ 'X-Robots-Tag': 'noindex' });
    expect(securityHeaders('public')).not.toHaveProperty('X-Robots-Tag');
  });

  test('no policy allows inline scripts, inline styles or another host', () => {
    expect(pagePolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(pagePolicy.startsWith("default-src 'none'")).toBe(true);
    expect(securityHeaders('public')['Content-Security-Policy']).toBe(`${pagePolicy}; frame-ancestors 'none'`);
  });
});
