import type { Block } from './blocks.js';

export interface PdfDocument {
  title: string;
  author: string;
  /** On every page, beside its number. */
  footer: string;
  blocks: Block[];
}

/** The document as a PDF whose text can be selected and searched. What draws it is loaded once it is needed. */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  const { draw } = await import('./draw.js');
  return draw(document);
}
