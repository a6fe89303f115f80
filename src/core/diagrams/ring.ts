import { labelLines } from './label-lines.ts';
import { onCircle, rounded, type Point } from './polar.ts';

/** One step of a ring: a circle with its number and its name. */
export interface RingStep extends Point {
  /** From 1, and where the foot of the numeral stands. */
  number: { value: number; y: number };
  /** The name in lines, each with the foot of its letters. */
  lines: { text: string; y: number }[];
}

/** Steps that lead into one another and back to the first, around the middle of a view box. */
export interface Ring {
  viewBox: string;
  /** The radius of the circle of a step. */
  stepRadius: number;
  /** Clockwise; the first stands at the top. */
  steps: RingStep[];
  /** From each step to the next, from the last to the first: a line and its head, as SVG paths. */
  arrows: { line: string; head: string }[];
}

/** Lengths in units of the view box. */
const stepRadius = 50;
const ringRadius = 130;
const margin = 2;
const lineHeight = 18;
/** From the middle of a line to the foot of its letters. */
const baseline = 5;
const mostLetters = 10;
/** Between an arrow and the circles at its ends. */
const clearance = 7;
const headLength = 11;
const headWidth = 12;

/**
 * A ring of steps with an arrow from each to the next.
 *
 * @param names of three to six steps, in order: more would cover each other
 */
export function ring(names: readonly string[]): Ring {
  const span = 360 / names.length;
  const steps = names.map((name, index): RingStep => {
    const at = onCircle(ringRadius, index * span);
    const lines = labelLines(name, mostLetters);
    // The numeral stands above the name, and both together in the middle of the circle.
    const lineAt = (line: number) => rounded(at.y + (line - lines.length / 2) * lineHeight + baseline);
    return {
      ...at,
      number: { value: index + 1, y: lineAt(0) },
      lines: lines.map((text, line) => ({ text, y: lineAt(line + 1) })),
    };
  });
  const arrows = names.map((_, index) => arrow(index * span, (index + 1) * span));
  const xs = steps.map((step) => step.x);
  const ys = steps.map((step) => step.y);
  const edge = stepRadius + margin;
  const left = Math.min(...xs) - edge;
  const top = Math.min(...ys) - edge;
  const size = [Math.max(...xs) + edge - left, Math.max(...ys) + edge - top];
  return { viewBox: [left, top, ...size].map(rounded).join(' '), stepRadius, steps, arrows };
}

/** An arc of the ring between two steps, and its head, which points along the ring. */
function arrow(from: number, to: number): { line: string; head: string } {
  // The angle that a chord of this length spans on the ring.
  const degreesOf = (length: number) => (2 * Math.asin(length / (2 * ringRadius)) * 180) / Math.PI;
  const free = degreesOf(stepRadius + clearance);
  const tip = to - free;
  const neck = tip - degreesOf(headLength);
  const text = ({ x, y }: Point) => `${x} ${y}`;
  const line = `M${text(onCircle(ringRadius, from + free))}A${ringRadius} ${ringRadius} 0 0 1 ${text(onCircle(ringRadius, neck))}`;
  const wings = [headWidth / 2, -headWidth / 2].map((side) => text(onCircle(ringRadius + side, neck)));
  return { line, head: `M${wings[0]!}L${text(onCircle(ringRadius, tip))}L${wings[1]!}Z` };
}
