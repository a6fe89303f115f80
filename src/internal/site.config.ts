/** What an adopter changes and customers do not need to know. */
export interface InternalSiteConfig {
  /** The full address of the internal edition; a path at its end becomes the base of all links. */
  address: string;
  /** Where the sources live, for the links by which one changes an entry. */
  repository: string;
}

/** The settings of the internal edition of this project. */
export const internalSite: InternalSiteConfig = {
  address: 'https://client-zero.intranet.example/',
  repository: 'https://github.com/example/client-zero',
};
