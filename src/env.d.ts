/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Which edition is being built. */
  readonly EDITION: 'internal' | 'public';
}

declare module 'virtual:client-zero/bodies' {
  /** A compiled body in the form in which Astro renders content. */
  export function readBody(digest: string): Promise<{
    html: string;
    metadata: { headings: { depth: number; slug: string; text: string }[]; imagePaths: string[] };
  }>;
}
