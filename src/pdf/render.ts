import { Piscina } from 'piscina';
import type { Block } from './blocks.js';

export interface PdfDocument {
  title: string;
  author: string;
  /** On every page, beside its number. */
  footer: string;
  blocks: Block[];
}

/**
 * A thread beside the one that answers requests and decides for customers: to draw takes half a second of it, and to
 * load what draws two. It begins with the first document, and ends once there was none for a minute.
 */
const thread = new Piscina<PdfDocument, Uint8Array>({
  filename: new URL('./draw.js', import.meta.url).href,
  name: 'draw',
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 60_000,
});

/** The document as a PDF whose text can be selected and searched. What draws it is loaded once it is needed. */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  // Sources are loaded by tools that know no threads.
  if (import.meta.url.endsWith('.ts')) return (await import('./draw.js')).draw(document);
  return Buffer.from(await thread.run(document));
}
