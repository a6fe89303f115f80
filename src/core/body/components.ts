import { callout } from './components/callout.ts';
import { cite } from './components/cite.ts';
import type { BodyComponent } from './components/component.ts';
import { figure } from './components/figure.ts';
import { internal } from './components/internal.ts';
import { quote } from './components/quote.ts';
import { redact } from './components/redact.ts';
import { redacted } from './components/redacted.ts';
import { termLink } from './components/term.ts';

/** The closed list of components a body may use, by name. */
export const components: ReadonlyMap<string, BodyComponent> = new Map(
  [callout, quote, termLink, cite, figure, internal, redact, redacted].map((item) => [item.name, item]),
);

/** Those that a person writes. */
export const writtenComponents: ReadonlyMap<string, BodyComponent> = new Map(
  [...components].filter(([, { onlyInSnapshots }]) => !onlyInSnapshots),
);
