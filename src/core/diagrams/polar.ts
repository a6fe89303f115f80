/** A place in a drawing, in units of its view box. */
export interface Point {
  x: number;
  y: number;
}

/** A number as drawings write it: two places behind the point are finer than any screen. */
export function rounded(value: number): number {
  // The sum turns -0 into 0.
  return Math.round(value * 100) / 100 + 0;
}

/**
 * A point on a circle around the middle of a drawing.
 *
 * @param degrees clockwise from the top
 */
export function onCircle(radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: rounded(radius * Math.sin(angle)), y: rounded(-radius * Math.cos(angle)) };
}
