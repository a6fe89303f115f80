/** The ref in the address of a story's page, as in `cases/phoenix-pay`; undefined for other pages. */
export function refOf(address: string): string | undefined {
  return /(?:lessons|cases)\/[a-z0-9-]+(?=\/(?:$|[?#]))/.exec(address)?.[0];
}
