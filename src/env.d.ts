/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Which edition is being built. */
  readonly EDITION: 'internal' | 'public';
}
