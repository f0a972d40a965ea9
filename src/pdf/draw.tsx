import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { Block, Column, Span } from './blocks.js';
import { directionOf } from './direction.js';
import { asDrawn, fontsFor } from './fonts.js';
import type { PdfDocument } from './render.js';

// A name that is parted by a hyphen which it does not have is another name.
Font.registerHyphenationCallback((word) => [word]);

const styles = StyleSheet.create({
  page: {
    paddingTop: 56,
    paddingBottom: 64,
    paddingHorizontal: 56,
    fontSize: 10,
    lineHeight: 1.45,
    color: '#1a1a1a',
  },
  h1: { fontSize: 19, fontWeight: 700, marginBottom: 14 },
  h2: { fontSize: 12.5, fontWeight: 700, marginTop: 14, marginBottom: 5 },
  h3: { fontSize: 10.5, fontWeight: 700, marginTop: 8, marginBottom: 3 },
  paragraph: { marginBottom: 7 },
  item: { flexDirection: 'row', marginBottom: 3 },
  reversed: { flexDirection: 'row-reverse' },
  bullet: { width: 12 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: '#c9c9c9', paddingVertical: 4 },
  head: { borderBottomWidth: 1, borderBottomColor: '#1a1a1a' },
  total: { borderBottomWidth: 0, borderTopWidth: 1, borderTopColor: '#1a1a1a' },
  bold: { fontWeight: 700 },
  label: { width: '32%', color: '#595959', paddingRight: 8 },
  value: { width: '68%' },
  block: { marginBottom: 10 },
  signatures: { flexDirection: 'row', marginTop: 34, gap: 28 },
  party: { flex: 1 },
  line: {
    borderTopWidth: 0.75,
    borderTopColor: '#1a1a1a',
    marginTop: 34,
    paddingTop: 4,
    fontSize: 8.5,
    color: '#595959',
  },
  footer: {
    position: 'absolute',
    bottom: 30,
    left: 56,
    right: 56,
    flexDirection: 'row',
    justifyContent: 'space-between',
    fontSize: 8,
    color: '#595959',
  },
});

type Style = (typeof styles)[keyof typeof styles];

/** The document as a PDF whose text can be selected and searched. */
export async function draw(document: PdfDocument): Promise<Buffer> {
  const fontFamily = fontsFor(JSON.stringify(document));
  return renderToBuffer(
    <Document title={document.title} author={document.author} creator="Fortnight" producer="Fortnight">
      <Page size="A4" style={{ ...styles.page, fontFamily }}>
        {document.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once
          <View key={index}>{drawn(block)}</View>
        ))}
        <View style={styles.footer} fixed>
          <Text>{asDrawn(document.footer)}</Text>
          <Text render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`} />
        </View>
      </Page>
    </Document>,
  );
}

function drawn(block: Block): ReactElement {
  switch (block.kind) {
    case 'heading':
      return (
        <Text
          style={[
            [styles.h1, styles.h2, styles.h3][block.level - 1] ?? styles.h3,
            { direction: directionOf(block.text) },
          ]}
          minPresenceAhead={40}
        >
          {asDrawn(block.text)}
        </Text>
      );
    case 'paragraph':
      return written(block.spans, styles.paragraph);
    case 'list':
      return (
        <View style={styles.block}>
          {block.items.map((item) => (
            <View
              key={JSON.stringify(item)}
              style={[styles.item, directionIn(item) === 'rtl' ? styles.reversed : {}]}
              wrap={false}
            >
              <Text style={styles.bullet}>•</Text>
              {written(item, { flex: 1 })}
            </View>
          ))}
        </View>
      );
    case 'facts':
      return (
        <View style={styles.block}>
          {block.rows.map(({ label, value }) => (
            <View key={label} style={styles.row} wrap={value.length > 400}>
              <Text style={styles.label}>{asDrawn(label)}</Text>
              <View style={styles.value}>{lines(value)}</View>
            </View>
          ))}
        </View>
      );
    case 'table':
      return table(block);
    case 'signatures':
      return (
        <View style={styles.signatures} wrap={false}>
          {block.parties.map((party) => (
            <View key={party} style={styles.party}>
              <Text style={[styles.bold, { direction: directionOf(party), textAlign: 'left' }]}>
                {asDrawn(party)}
              </Text>
              <Text style={styles.line}>Name, position</Text>
              <Text style={styles.line}>Place, date, signature</Text>
            </View>
          ))}
        </View>
      );
    default:
      return block satisfies never;
  }
}

function directionIn(parts: Span[]) {
  return directionOf(parts.map(({ text }) => text).join(''));
}

/** Parts of one text, which has one direction: each part is told it, as none inherits it. */
function written(parts: Span[], style: Style): ReactElement {
  const direction = directionIn(parts);
  return (
    <Text style={[style, { direction }]}>
      {parts.map(({ text, bold }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once
        <Text key={index} style={[bold ? styles.bold : {}, { direction }]}>
          {asDrawn(text)}
        </Text>
      ))}
    </Text>
  );
}

/** Each line of what somebody has typed has a direction of its own. */
function lines(text: string): ReactElement[] {
  return text.split(/\r?\n/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once
    <Text key={index} style={{ direction: directionOf(line) }}>
      {asDrawn(line) || ' '}
    </Text>
  ));
}

function table({ columns, rows, total }: Extract<Block, { kind: 'table' }>): ReactElement {
  return (
    <View style={styles.block}>
      <View style={[styles.row, styles.head]}>
        {cells(
          columns,
          columns.map(({ title }) => title),
          true,
        )}
      </View>
      {rows.map((row) => (
        <View key={row.join('|')} style={styles.row} wrap={false}>
          {cells(columns, row, false)}
        </View>
      ))}
      {total ? <View style={[styles.row, styles.total]}>{cells(columns, total, true)}</View> : null}
    </View>
  );
}

function cells(columns: Column[], texts: string[], bold: boolean): ReactElement[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ title, width, align }, index) => (
    <Text
      key={title}
      style={[
        { width: `${(100 * width) / whole}%`, textAlign: align, paddingRight: 4 },
        bold ? styles.bold : {},
        { direction: directionOf(texts[index] ?? '') },
      ]}
    >
      {asDrawn(texts[index] ?? '')}
    </Text>
  ));
}
