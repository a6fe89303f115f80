/** What was, and what is. */
export interface History<State> {
  present: State;
  /** The newest last, each with the words for what changed it. */
  past: readonly { state: State; change: string }[];
}

/** More steps back than anybody takes. */
const longest = 100;

/** A history in which nothing has happened yet. */
export function begun<State>(present: State): History<State> {
  return { present, past: [] };
}

/**
 * What follows from a change; nothing when nothing changes.
 *
 * @param change in words, as in `Moved up: Phoenix pay`
 */
export function changed<State>(history: History<State>, present: State, change: string): History<State> {
  if (present === history.present) return history;
  return { present, past: [...history.past, { state: history.present, change }].slice(-longest) };
}

/** One step back, and the words for what is undone; undefined at the beginning. */
export function undone<State>(history: History<State>): { history: History<State>; change: string } | undefined {
  const last = history.past.at(-1);
  return last && { history: { present: last.state, past: history.past.slice(0, -1) }, change: last.change };
}
