/** Where the ledger lies, from the project's root: outside both editions. */
export const ledgerFile = '.work/ledger.json';
