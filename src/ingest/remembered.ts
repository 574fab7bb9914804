/** So many different texts are remembered before all are forgotten: the names of a sheet are few, its notes may be many. */
const MOST = 20_000;

/** The same answers, each worked out once while it is remembered: the names of areas, indicators and periods come again and again. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Answer;
    if (known.size >= MOST) known.clear();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
