import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';

const require = createRequire(import.meta.url);

/** Noto: one design for all scripts. Latin has Greek, Cyrillic and Devanagari in it, Chinese has kana. */
const families = [
  {
    name: 'Noto',
    files: [
      '@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf',
      '@embedpdf/fonts-latin/fonts/NotoSans-Bold.ttf',
    ],
    script: null,
  },
  {
    name: 'Noto Arabic',
    files: [
      '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf',
      '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf',
    ],
    script: /\p{Script_Extensions=Arabic}/u,
  },
  {
    name: 'Noto Hebrew',
    files: [
      '@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Regular.ttf',
      '@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Bold.ttf',
    ],
    script: /\p{Script=Hebrew}/u,
  },
  {
    name: 'Noto Thai',
    files: [
      '@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff',
      '@fontsource/noto-sans-thai/files/noto-sans-thai-thai-700-normal.woff',
    ],
    script: /\p{Script=Thai}/u,
  },
  {
    name: 'Noto Korean',
    files: [
      '@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf',
      '@embedpdf/fonts-kr/fonts/NotoSansKR-Bold.otf',
    ],
    script: /\p{Script=Hangul}/u,
  },
  {
    name: 'Noto Chinese',
    files: [
      '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
      '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
    ],
    script: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u,
  },
] as const;

/** What no font here can draw is shown as a replacement character, never as another letter. */
const drawable =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script_Extensions=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]/u;

const registered = new Set<string>();

/** The names of the fonts that a text needs, in the order in which a letter is looked for in them. */
export function fontsFor(text: string): string[] {
  const needed = families.filter(({ script }) => script === null || script.test(text));
  for (const { name, files } of needed) {
    if (registered.has(name)) continue;
    const [regular, bold] = files;
    const fonts = [{ src: pathOf(regular) }, { src: pathOf(bold), fontWeight: 700 }];
    Font.register({ family: name, fonts });
    registered.add(name);
  }
  return needed.map(({ name }) => name);
}

/** Beside what a package exports: not all of them export their files one by one. */
function pathOf(file: string): string {
  const [scope, name, ...rest] = file.split('/');
  const main = require.resolve(`${scope}/${name}`);
  const root = main.slice(0, main.lastIndexOf(`/${name}/`) + `/${name}/`.length);
  return `${root}${rest.join('/')}`;
}

/** A text with what no font can draw replaced, and composed, as fonts have more composed letters than parts. */
export function asDrawn(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) =>
      !drawable.test(letter) || (/\p{Extended_Pictographic}/u.test(letter) && letter > '\u2fff')
        ? '\ufffd'
        : letter,
    )
    .join('');
}
