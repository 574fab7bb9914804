/** A correction that can be undone: the cells that it changed, each with the text that stood there before. */
type Step = ReadonlyMap<string, string>;
type Word = 'fixed' | 'still' | 'undone' | 'dropped' | 'failed';

const steps: Step[] = [];
const spoken = document.createElement('output');
let action = '';
let words: DOMStringMap = {};
let isSending = false;

const main = () => document.querySelector('main')!;
const fields = () => [...main().querySelectorAll<HTMLInputElement>('input[data-cell]')];
const fieldOf = (cell: string) => fields().find((field) => field.dataset.cell === cell);
const isChanged = (field: HTMLInputElement) => field.value !== field.defaultValue;

/** What the server said of the corrections: the texts in force, and how many corrections there were. */
function corrected() {
  const rows = [...main().querySelectorAll<HTMLElement>('[data-corrected]')];
  return rows.map(({ dataset }) => ({ cell: dataset.corrected!, before: dataset.before!, after: dataset.after! }));
}

function onKey(event: KeyboardEvent): void {
  const field =
    event.target instanceof HTMLInputElement && event.target.dataset.cell !== undefined ? event.target : null;
  if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !(field && isChanged(field))) undo(event);
  if (!field || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape' && isChanged(field)) {
    field.value = field.defaultValue;
    say('dropped', field.dataset.cell!);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (isChanged(field)) save(field, 1);
    else field.select();
  } else if (event.key === 'Tab' && isChanged(field)) {
    event.preventDefault();
    save(field, event.shiftKey ? -1 : 1);
  }
}

function undo(event: KeyboardEvent): void {
  const step = isSending ? undefined : steps.pop();
  if (!step) return;
  event.preventDefault();
  const [cell] = [...step.keys()];
  void send(step, false, cell!, null).then((isKept) => isKept && say('undone', cell!));
}

function save(field: HTMLInputElement, direction: 1 | -1): void {
  if (isSending) return;
  const cell = field.dataset.cell!;
  const all = fields();
  const next = all[all.indexOf(field) + direction]?.dataset.cell ?? null;
  const isForAll = main().querySelector<HTMLInputElement>(`input[data-same="${cell}"]`)?.checked ?? false;
  const before = corrected();
  void send(new Map([[cell, field.value]]), isForAll, cell, next).then((isKept) => {
    if (!isKept) return;
    const now = corrected();
    const made = now.slice(before.length);
    const stood = (one: string, file: string) => before.filter((each) => each.cell === one).pop()?.after ?? file;
    if (made.length > 0) steps.push(new Map(made.map((each) => [each.cell, stood(each.cell, each.before)])));
    say(fieldOf(cell) ? 'still' : 'fixed', cell);
  });
}

/** Sends texts as the form does and takes over the page that comes back; what else was typed stays. */
async function send(texts: Step, isForAll: boolean, cell: string, next: string | null): Promise<boolean> {
  isSending = true;
  main().setAttribute('aria-busy', 'true');
  try {
    const body = new URLSearchParams([...texts].map(([name, text]) => [`cell.${name}`, text]));
    if (isForAll) body.append('same', cell);
    const answer = await fetch(action, { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('main');
    if (!answer.ok || !fresh) throw new Error(answer.statusText);
    const typed = typedBeside(texts);
    main().replaceChildren(...fresh.childNodes);
    document.title = page.title;
    history.replaceState(null, '', answer.url);
    retype(typed);
    begin();
    focus(fieldOf(cell) ?? (next === null ? undefined : fieldOf(next)) ?? fields()[0]);
    return true;
  } catch {
    say('failed', cell);
    return false;
  } finally {
    isSending = false;
    main().removeAttribute('aria-busy');
  }
}

function typedBeside(sent: Step): ReadonlyMap<string, string | true> {
  const typed = new Map<string, string | true>();
  for (const input of main().querySelectorAll<HTMLInputElement>('input[form]')) {
    if (input.type === 'checkbox' && input.checked) typed.set(`${input.name} ${input.value}`, true);
    else if (input.type === 'text' && isChanged(input) && !sent.has(input.dataset.cell ?? ''))
      typed.set(input.name, input.value);
  }
  return typed;
}

function retype(typed: ReadonlyMap<string, string | true>): void {
  for (const input of main().querySelectorAll<HTMLInputElement>('input[form]')) {
    const before = typed.get(input.type === 'checkbox' ? `${input.name} ${input.value}` : input.name);
    if (before === true) input.checked = true;
    else if (before !== undefined) input.value = before;
  }
}

function focus(field: HTMLInputElement | undefined): void {
  const place = field ?? main().querySelector<HTMLElement>('#commit-form button') ?? main();
  place.focus();
  field?.select();
}

/** Says what happened beside the form and to screen readers, with the verdict that now stands above. */
function say(word: Word, cell: string): void {
  const told = (words[word] ?? '').replace('{cell}', cell);
  const shown = main().querySelector('#fix-status');
  if (shown) shown.textContent = told;
  spoken.textContent = `${told} ${main().querySelector('.message')?.textContent ?? ''}`;
}

function begin(): void {
  const form = main().querySelector<HTMLFormElement>('[data-island="upload-fix"]');
  if (!form) return;
  action = form.action;
  words = { ...form.dataset };
  for (const help of form.querySelectorAll<HTMLElement>('[hidden]')) help.hidden = false;
}

spoken.className = 'visually-hidden';
document.body.append(spoken);
document.addEventListener('keydown', onKey);
begin();
