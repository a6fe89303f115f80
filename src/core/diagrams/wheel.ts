import { labelLines } from './label-lines.ts';
import { onCircle, rounded, type Point } from './polar.ts';
import { scaleTo } from './scale.ts';

/** What a segment of a wheel stands for. */
export interface WheelPart {
  name: string;
  /** How many stories. */
  count: number;
}

/** One segment, ready to be drawn. Paths are in SVG's language. */
export interface WheelSegment {
  /** The whole sector, up to the end of the scale. */
  track: string;
  /** The part of it that the count fills; undefined for none. */
  fill: string | undefined;
  /** The name in lines, then the count. */
  label: { anchor: 'start' | 'middle' | 'end'; x: number; lines: { text: string; y: number }[] };
}

/** A wheel around the middle of its view box. */
export interface Wheel {
  viewBox: string;
  /** In the order of the parts, clockwise; the first stands at the top. */
  segments: WheelSegment[];
  /** One circle for each mark of the scale, and where its number stands. */
  rings: { radius: number; value: number; at: Point }[];
  /** The count at the outermost ring. */
  end: number;
}

/** Lengths in units of the view box; one unit is about one pixel where there is room. */
const inner = 48;
const outer = 170;
const beforeLabel = 14;
const lineHeight = 20;
/** From the top of a line to the foot of its letters. */
const baseline = 15;
const mostLetters = 14;
const mostLines = 2;
const labelWidth = 130;
/** Degrees that stay empty between two segments. */
const gap = 2;
const fewest = 3;
const most = 12;

/**
 * A wheel of equal segments. The length of a segment, from the inner circle outwards, shows its count.
 *
 * @param parts what the segments stand for
 * @returns undefined when a wheel could not be read: with fewer than three parts, more than twelve, or a name that does not fit
 */
export function wheel(parts: readonly WheelPart[]): Wheel | undefined {
  const names = parts.map((part) => labelLines(part.name, mostLetters));
  const fits = names.every((lines) => lines.length <= mostLines && lines.every((line) => line.length <= mostLetters));
  if (parts.length < fewest || parts.length > most || !fits) return undefined;
  const { ticks, end } = scaleTo(Math.max(...parts.map((part) => part.count)));
  const radiusOf = (count: number) => rounded(inner + ((outer - inner) * count) / end);
  const span = 360 / parts.length;
  const segments = parts.map(({ count }, index): WheelSegment => {
    const middle = index * span;
    const [from, to] = [middle - span / 2 + gap / 2, middle + span / 2 - gap / 2];
    return {
      track: sector(outer, from, to),
      fill: count > 0 ? sector(radiusOf(count), from, to) : undefined,
      label: label([...names[index]!, String(count)], middle),
    };
  });
  const rings = ticks.map((value) => ({
    radius: radiusOf(value),
    value,
    at: onCircle(radiusOf(value), -span / 2),
  }));
  const halfWidth = outer + beforeLabel + labelWidth;
  const halfHeight = outer + beforeLabel + (mostLines + 1) * lineHeight;
  return {
    viewBox: `${-halfWidth} ${-halfHeight} ${2 * halfWidth} ${2 * halfHeight}`,
    segments,
    rings,
    end,
  };
}

/** A piece of a ring between the inner circle and a radius, from one angle to another in degrees. */
function sector(radius: number, from: number, to: number): string {
  const at = (distance: number, degrees: number) => {
    const { x, y } = onCircle(distance, degrees);
    return `${x} ${y}`;
  };
  return [
    `M${at(inner, from)}`,
    `L${at(radius, from)}`,
    `A${radius} ${radius} 0 0 1 ${at(radius, to)}`,
    `L${at(inner, to)}`,
    `A${inner} ${inner} 0 0 0 ${at(inner, from)}`,
    'Z',
  ].join('');
}

/** Lines of text outside the wheel: above it at the top, below it at the foot, beside it elsewhere. */
function label(lines: readonly string[], degrees: number): WheelSegment['label'] {
  const { x, y } = onCircle(outer + beforeLabel, degrees);
  const outwards = onCircle(1, degrees);
  const height = lines.length * lineHeight;
  const top = y + (outwards.y * height) / 2 - height / 2;
  return {
    anchor: Math.abs(outwards.x) < 0.1 ? 'middle' : outwards.x > 0 ? 'start' : 'end',
    x,
    lines: lines.map((text, index) => ({ text, y: rounded(top + index * lineHeight + baseline) })),
  };
}
