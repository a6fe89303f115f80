/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Which edition is being built. */
  readonly EDITION: 'internal' | 'public';
}

declare module 'virtual:client-zero/stories' {
  import type { StoredStory, StoryPlace } from '#core/tree/stored.ts';

  /** The fields and the compiled body of an entry. */
  export function readStory(collection: 'entries' | 'snapshots', place: StoryPlace): StoredStory;
}
