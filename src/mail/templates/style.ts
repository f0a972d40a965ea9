import type { CSSProperties } from 'react';

const sans = "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, sans-serif";
const mono = "Consolas, Menlo, 'DejaVu Sans Mono', monospace";

const ink = '#1c2430';
const quiet = '#5b6675';
const line = '#dde2e8';

/** Inline styles, because some mail systems drop the sheet; the sheet adds the dark colours and the phone. */
export const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; padding: 20px 18px !important; }
  .facts, .facts tbody, .facts tr, .facts th, .facts td { display: block !important; width: auto !important; }
  .facts th { border-bottom: 0 !important; padding: 10px 0 0 0 !important; }
  .facts td { padding: 2px 0 10px 0 !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: #12161c !important; }
  .card { background-color: #1b212a !important; border-color: #323b47 !important; }
  .ink, .value { color: #e8ecf1 !important; }
  .quiet, .label { color: #a4afbd !important; }
  .label, .value, .facts, .rule { border-color: #323b47 !important; }
  .note { background-color: #33290f !important; border-color: #b98a1d !important; }
  .command { background-color: #262e39 !important; color: #e8ecf1 !important; }
  .button { background-color: #2f6fc4 !important; color: #ffffff !important; }
}
`;

export const body: CSSProperties = { backgroundColor: '#f3f5f7', fontFamily: sans, margin: 0, padding: 0 };
/** The body's component paints a cell over the body, which the sheet cannot reach: this one lies on top of it. */
export const page: CSSProperties = { backgroundColor: '#f3f5f7', padding: '24px 0' };
export const card: CSSProperties = {
  backgroundColor: '#ffffff',
  border: `1px solid ${line}`,
  borderRadius: 8,
  maxWidth: 600,
  padding: '28px 32px',
};
export const sender: CSSProperties = { color: quiet, fontSize: 14, lineHeight: '20px', margin: '0 0 12px' };
export const heading: CSSProperties = {
  color: ink,
  fontSize: 22,
  fontWeight: 600,
  lineHeight: '30px',
  margin: '0 0 16px',
};
export const text: CSSProperties = { color: ink, fontSize: 16, lineHeight: '24px', margin: '0 0 14px' };
export const note: CSSProperties = {
  backgroundColor: '#fdf4dc',
  borderLeft: '3px solid #b98a1d',
  margin: '0 0 16px',
  padding: '10px 14px',
};
export const noteText: CSSProperties = { ...text, margin: 0 };
export const action: CSSProperties = { margin: '20px 0 18px' };
export const button: CSSProperties = {
  backgroundColor: '#1f5fb3',
  borderRadius: 6,
  color: '#ffffff',
  fontSize: 16,
  fontWeight: 600,
  lineHeight: '24px',
  padding: '10px 22px',
  textDecoration: 'none',
};
export const address: CSSProperties = {
  color: quiet,
  fontSize: 13,
  lineHeight: '18px',
  margin: '12px 0 0',
  overflowWrap: 'anywhere',
  wordBreak: 'break-all',
};
export const facts: CSSProperties = {
  borderTop: `1px solid ${line}`,
  borderCollapse: 'collapse',
  margin: '8px 0 22px',
};

const cell: CSSProperties = {
  borderBottom: `1px solid ${line}`,
  fontSize: 15,
  lineHeight: '22px',
  overflowWrap: 'anywhere',
  textAlign: 'left',
  verticalAlign: 'top',
};
export const label: CSSProperties = {
  ...cell,
  color: quiet,
  fontWeight: 400,
  padding: '8px 16px 8px 0',
  width: '34%',
};
export const value: CSSProperties = { ...cell, color: ink, padding: '8px 0' };

export const subheading: CSSProperties = {
  color: ink,
  fontSize: 16,
  fontWeight: 600,
  lineHeight: '24px',
  margin: '0 0 8px',
};
export const step: CSSProperties = { margin: '0 0 12px' };
export const stepText: CSSProperties = { color: ink, fontSize: 15, lineHeight: '22px', margin: 0 };
export const command: CSSProperties = {
  backgroundColor: '#f0f2f5',
  borderRadius: 4,
  color: ink,
  fontFamily: mono,
  fontSize: 13,
  lineHeight: '20px',
  margin: '4px 0 0',
  overflowWrap: 'anywhere',
  padding: '5px 10px',
};
export const rule: CSSProperties = {
  borderColor: line,
  borderStyle: 'solid',
  borderWidth: '1px 0 0',
  margin: '20px 0 14px',
};
export const footer: CSSProperties = {
  color: quiet,
  fontSize: 13,
  lineHeight: '19px',
  margin: '0 0 4px',
  overflowWrap: 'anywhere',
};
