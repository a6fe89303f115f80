import type { Clearance } from '#build/editions/internal-data.ts';
import prepared from '../../.work/internal/clearances.json';

/** How every entry stands towards the public edition, prepared by the build. */
export const clearances = prepared as readonly Clearance[];
