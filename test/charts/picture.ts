import type { Box } from '../../src/charts/place-labels.ts';
import { LINE_HEIGHT, textWidth } from '../../src/charts/text-measure.ts';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly inside, unescaped. */
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Reads well-formed markup into its elements in order; throws where a tag, attribute or entity is not well-formed. */
export function tagsOf(markup: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  for (const [token] of markup.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) {
      if (open.length === 0) throw new Error(`text outside the picture: ${token}`);
      if (token.includes('>')) throw new Error(`bare sign in text: ${token}`);
      open.at(-1)!.text += unescaped(token);
    } else if (token.startsWith('</')) {
      if (open.pop()?.name !== token.slice(2, -1)) throw new Error(`closes what is not open: ${token}`);
    } else {
      const match = /^<([a-z]+)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<]*")*)(\/?)>$/.exec(token);
      if (!match) throw new Error(`no well-formed tag: ${token}`);
      const pairs = [...match[2]!.matchAll(/ ([a-zA-Z][a-zA-Z0-9-]*)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        unescaped(value!),
      ]);
      const tag: Tag = { name: match[1]!, attributes: Object.fromEntries(pairs), text: '' };
      tags.push(tag);
      if (match[3] === '') open.push(tag);
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.map(({ name }) => name)}`);
  return tags;
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*;)?/g, (entity, name = '') => {
    const sign = ENTITIES[name.slice(0, -1)];
    if (sign === undefined) throw new Error(`no entity: ${entity}`);
    return sign;
  });
}

export interface PlacedText {
  readonly role: string;
  readonly text: string;
  readonly box: Box;
}

/** Every text of a picture with the room it takes, reckoned from its position alone. */
export function textsOf(markup: string): PlacedText[] {
  return tagsOf(markup)
    .filter(({ name }) => name === 'text')
    .map(({ attributes, text }) => {
      const size = Number(attributes['font-size']);
      const width = textWidth(text, size);
      const anchor = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor']!]!;
      const left = Number(attributes.x) - anchor * width;
      const top = Number(attributes.y) - size;
      // Coordinates are rounded to a tenth.
      const box = {
        left: left + 0.1,
        top: top + 0.1,
        right: left + width - 0.1,
        bottom: top + size * LINE_HEIGHT - 0.1,
      };
      return { role: attributes.class!, text, box };
    });
}

/** Width and height of a picture. */
export function extentOf(markup: string): { readonly width: number; readonly height: number } {
  const [, , width, height] = tagsOf(markup)[0]!.attributes.viewBox!.split(' ').map(Number);
  return { width: width!, height: height! };
}

/** Elements of a class, anywhere in the picture. */
export function ofClass(markup: string, name: string): Tag[] {
  return tagsOf(markup).filter(({ attributes }) => attributes.class?.split(' ').includes(name));
}
