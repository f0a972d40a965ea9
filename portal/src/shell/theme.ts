import {
  Alert,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Loader,
  Modal,
  Notification,
  Table,
  Tooltip,
} from '@mantine/core';

/** A dialog’s head is no second banner of the page. */
const noBanner = { header: { role: 'group' } };
/** All that is in it would be read out as its description before anybody comes to the first field. */
const panel = { ...noBanner, body: { id: undefined } };

/** Quiet: one accent colour, system fonts, and shades with enough contrast for small text (WCAG AA). */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.125rem' } } },
  components: {
    // In the colours of alerts, small text has too little contrast.
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
    Drawer: Drawer.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close panel' }, attributes: panel },
    }),
    // Only what has a role may have a name.
    Loader: Loader.extend({ defaultProps: { role: 'img' } }),
    Modal: Modal.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, attributes: noBanner },
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close message' } },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { events: { hover: true, focus: true, touch: true }, multiline: true, maw: 360 },
    }),
  },
});

/** Shades of text with enough contrast on every ground that they stand on, such as the row that is pointed at. */
export const variables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[7],
    '--mantine-color-error': colors.red[9],
    '--mantine-color-anchor': colors.indigo[8],
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[0],
    '--mantine-color-placeholder': colors.dark[1],
    '--mantine-color-error': colors.red[3],
    '--mantine-color-anchor': colors.indigo[2],
  },
});
