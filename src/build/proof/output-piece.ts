/** A piece of text in a built file. */
export interface OutputPiece {
  /** Where it stands, for people: `text`, `attribute alt of <img>`, `key questions.0`. */
  place: string;
  text: string;
  /** Whether people read it, or it is of the build's making; `stems` are the words of a search index. */
  from: 'text' | 'code' | 'stems';
}
