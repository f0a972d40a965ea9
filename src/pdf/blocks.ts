/** What a page is made of. Everything that is drawn is one of these; the text is as it is to be read. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; items: Span[][] }
  | { kind: 'facts'; rows: { label: string; value: string }[] }
  | { kind: 'table'; columns: Column[]; rows: string[][]; total: string[] | null }
  | { kind: 'signatures'; parties: string[] };

export interface Span {
  text: string;
  bold: boolean;
}

export interface Column {
  title: string;
  /** In parts of the page's width. */
  width: number;
  align: 'left' | 'right';
}
