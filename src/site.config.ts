/**
 * What an adopter changes. What only colleagues may know, such as the address of the internal edition, stands in
 * `src/internal/site.config.ts`.
 */
export interface SiteConfig {
  /** The name of the site. */
  name: string;
  /** Who publishes it. */
  organisation: string;
  /** The full address of the public edition; a path at its end becomes the base of all links. */
  address: string;
  /** Whom a customer can ask; the only contact the public edition shows. */
  publicContact: { name: string; address: string };
  /** Languages of entries; the first is that of entries without `lang`. */
  languages: readonly ['en' | 'ja', ...('en' | 'ja')[]];
  /** Months after which an entry should be compared with its sources again. */
  reviewEvery: number;
}

/** The settings of this project. */
export const site: SiteConfig = {
  name: 'Client Zero',
  organisation: 'the Client Zero editors',
  address: 'https://client-zero.example/',
  publicContact: {
    name: 'the Client Zero editors',
    address: 'https://client-zero.example/contact',
  },
  languages: ['en', 'ja'],
  reviewEvery: 12,
};
