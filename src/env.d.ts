/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Which edition is being built. */
  readonly EDITION: 'internal' | 'public';
}

declare module 'virtual:client-zero/stories' {
  import type { ShelvedEntry, StoredStory, StoryPlace, StorySource } from '#core/tree/stored.ts';

  /** What a build keeps of all entries, by ref. */
  export function readShelf(collection: StorySource): Promise<Record<string, ShelvedEntry>>;
  /** The fields and the compiled body of an entry. */
  export function readStory(collection: StorySource, place: StoryPlace): StoredStory;
}
