/** Where a document is: to be saved, or to be looked at in the browser. */
export function documentPath(customer: string, document: string, inline = false): string {
  const path = `/api/customers/${encodeURIComponent(customer)}/documents/${encodeURIComponent(document)}`;
  return inline ? `${path}?inline=true` : path;
}
