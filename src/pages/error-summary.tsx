import type { FieldError } from './frame.ts';
import type { Say } from './page-text.ts';

/** The id of a field's input, by the field's name. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** What has to be corrected, at the top of the page, focused on arrival, each entry a link to its field. */
export function ErrorSummary({ errors, say }: { errors: readonly FieldError[]; say: Say }) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{say.page.form.problem}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
