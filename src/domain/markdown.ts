/**
 * What other people wrote, for what the Temporal Web UI shows as Markdown: an organization that calls itself
 * `[x](https://evil.example)` must not become a link.
 */
export function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
}
