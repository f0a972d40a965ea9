import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Span } from './blocks.js';
import { isolated } from './direction.js';

/** A template that cannot be used: what is wrong with it, and what there is. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/** What a template may name: words to fill in, and whole blocks, which stand on a line of their own. */
export interface Filling {
  words: Record<string, string>;
  blocks: Record<string, Block[]>;
}

const placeholder = /\{\{\s*([A-Za-z][\w.]*)\s*\}\}/g;

/**
 * A template in Markdown (headings, paragraphs, lists, bold) with `{{name}}` for what is filled in. It is read before
 * it is filled, so nobody's name can become a heading.
 * @throws TemplateError that names what it does not know
 */
export function fillTemplate(template: string, filling: Filling): Block[] {
  return lexer(template).flatMap((token) => blocksOf(token, filling));
}

function blocksOf(token: Token, filling: Filling): Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
      return [];
    case 'heading': {
      const level = token.depth === 1 ? 1 : token.depth === 2 ? 2 : 3;
      return [{ kind: 'heading', level, text: fill(plainOf(token.tokens ?? []), filling) }];
    }
    case 'paragraph': {
      const alone = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(token.raw.trim())?.[1];
      if (alone !== undefined && Object.hasOwn(filling.blocks, alone)) return filling.blocks[alone] ?? [];
      return [{ kind: 'paragraph', spans: spansOf(token.tokens ?? [], filling) }];
    }
    case 'list': {
      const { items } = token as Tokens.List;
      return [{ kind: 'list', items: items.map((item) => spansOf(item.tokens, filling)) }];
    }
    default:
      throw new TemplateError(
        `the template has a ${token.type} in '${token.raw.slice(0, 40).trim()}'; it may have headings, paragraphs, lists and bold text`,
      );
  }
}

function spansOf(tokens: Token[], filling: Filling, bold = false): Span[] {
  return tokens.flatMap((token): Span[] => {
    const inner = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : null;
    if (inner) return spansOf(inner, filling, bold || token.type === 'strong');
    if (token.type === 'br') return [{ text: '\n', bold }];
    return [{ text: fill(unescaped(token), filling), bold }];
  });
}

function plainOf(tokens: Token[]): string {
  return tokens.map((token) => unescaped(token)).join('');
}

function unescaped(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}

function fill(text: string, { words, blocks }: Filling): string {
  return text.replace(placeholder, (_, name: string) => {
    if (Object.hasOwn(words, name)) return isolated(words[name] ?? '');
    const known = [...Object.keys(words), ...Object.keys(blocks)].join(', ');
    const why = Object.hasOwn(blocks, name)
      ? 'has to stand on a line of its own'
      : `is not known; there are: ${known}`;
    throw new TemplateError(`{{${name}}} ${why}`);
  });
}
