import { render } from '@react-email/render';
import { plainLine } from './plain.js';
import { Layout } from './templates/layout.js';
import type { Letter } from './templates/letter.js';

export const draw = (letter: Letter, vendor: string): Promise<string> =>
  render(<Layout letter={letter} vendor={plainLine(vendor)} />);
