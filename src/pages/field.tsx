import type { Child } from 'hono/jsx';
import { fieldId } from './error-summary.tsx';
import type { FieldError } from './frame.ts';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly errors: readonly FieldError[];
  /** Makes the input from the attributes that tie it to label, hint and error. */
  readonly input: (ties: FieldTies) => Child;
}

export interface FieldTies {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

/** A labelled form field with its hint and, where there is one, its error. */
export function Field({ name, label, hint, errors, input }: FieldProps) {
  const id = fieldId(name);
  const error = errors.find(({ field }) => field === name);
  const told = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field-faulty' : 'field'}>
      <label for={id}>{label}</label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="field-error" id={`${id}-error`}>
          {error.message}
        </p>
      ) : null}
      {input({ id, name, 'aria-describedby': told || undefined, 'aria-invalid': error ? 'true' : undefined })}
    </div>
  );
}
