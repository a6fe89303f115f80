import { getCollection } from 'astro:content';
import type { LedgerRow } from '#core/clear/ledger.ts';

/** The rows of the ledger, by ref; none before the first `npm run build` or `npm run ledger`, and none in the public edition. */
export async function ledgerRows(): Promise<Map<string, LedgerRow>> {
  const rows = await getCollection('ledger');
  return new Map(rows.map(({ id, data }) => [id, data as unknown as LedgerRow]));
}
