/** The HTML of a component, as the server sends it. */
export async function rendered(node: unknown): Promise<string> {
  return String(await (node as { toString(): string | Promise<string> }).toString());
}

/** What a reader sees of some HTML: tags, scripts and pictures taken out, white space evened. */
export function seen(html: string): string {
  return html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The inside of every element of this name whose opening tag contains `mark`; elements of one name must not be nested. */
export function insides(html: string, name: string, mark = ''): string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>(.*?)</${name}>`, 'gs'))]
    .filter(([, attributes]) => attributes!.includes(mark))
    .map(([, , inside]) => inside!);
}

/** The value of an attribute in every place where it stands. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);
}
