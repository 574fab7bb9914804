import { INKS, type Ink } from './palette.ts';

type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids these characters even as entities.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * `text` as it may stand between tags or in a quoted attribute; characters that no XML document may hold are left out.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/**
 * One SVG element. Attribute values are escaped and numbers rounded to a tenth of a unit; `children` are finished
 * markup.
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(attributeText(value))}"`);
  const content = children.join('');
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/**
 * A group whose `currentColor` is one ink: its class lets the style sheet decide, its attribute serves where there is
 * none.
 */
export function inked(ink: Ink, ...children: readonly string[]): string {
  return element('g', { class: `ink-${ink}`, color: INKS[ink] }, ...children);
}

/** A length or place rounded to a tenth of a unit, never `-0`. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function attributeText(value: string | number): string {
  return typeof value === 'number' ? coordinate(value) : value;
}
