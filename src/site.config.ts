import type { Edition } from '#core/schema/schemas.ts';

/** What an adopter changes. Everything else follows from it. */
export interface SiteConfig {
  /** The name of the site. */
  name: string;
  /** Who publishes it. */
  organisation: string;
  /** The full address of each edition; a path at its end becomes the base of all links. */
  address: Record<Edition, string>;
  /** Where the sources live; shown in the internal edition only. */
  repository: string;
  /** Whom a customer can ask; the only contact the public edition shows. */
  publicContact: { name: string; address: string };
  /** Languages of entries; the first is the default. */
  languages: readonly ['en' | 'ja', ...('en' | 'ja')[]];
  /** Months after which an entry should be compared with its sources again. */
  reviewEvery: number;
}

export const site: SiteConfig = {
  name: 'Client Zero',
  organisation: 'the Client Zero editors',
  address: {
    internal: 'https://client-zero.intranet.example/',
    public: 'https://client-zero.example/',
  },
  repository: 'https://github.com/example/client-zero',
  publicContact: { name: 'the Client Zero editors', address: 'https://client-zero.example/about/' },
  languages: ['en', 'ja'],
  reviewEvery: 12,
};
