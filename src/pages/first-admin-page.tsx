import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import type { FieldError, Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { sayIn } from './page-text.ts';

export interface FirstAdminPageProps {
  readonly frame: Frame;
  /** As typed, kept after a failed attempt. The password never is. */
  readonly values?: { readonly code: string; readonly name: string };
  /** The fewest characters a password may have. */
  readonly leastPassword: number;
  readonly errors?: readonly FieldError[];
}

const NOTHING = { code: '', name: '' };

/** Makes the first administrator with the one-time code of the terminal: POST /setup with code, name and password. */
export function FirstAdminPage({ frame, values = NOTHING, leastPassword, errors = [] }: FirstAdminPageProps) {
  const say = sayIn(frame.language);
  const { firstAdmin } = say.page;
  return (
    <Layout frame={frame} title={firstAdmin.title} faulty={errors.length > 0} narrow>
      <ErrorSummary errors={errors} say={say} />
      <div class="card">
        <h1>{firstAdmin.title}</h1>
        <p>{firstAdmin.lead}</p>
        <form method="post" action="/setup">
          <Field
            name="code"
            label={firstAdmin.code}
            hint={firstAdmin.codeHint}
            errors={errors}
            input={(ties) => <input {...ties} type="text" value={values.code} autocomplete="one-time-code" required />}
          />
          <Field
            name="name"
            label={firstAdmin.name}
            hint={firstAdmin.nameHint}
            errors={errors}
            input={(ties) => <input {...ties} type="text" value={values.name} autocomplete="username" required />}
          />
          <Field
            name="password"
            label={firstAdmin.password}
            hint={firstAdmin.passwordHint({ least: leastPassword })}
            errors={errors}
            input={(ties) => (
              <input {...ties} type="password" minlength={leastPassword} autocomplete="new-password" required />
            )}
          />
          <button type="submit">{firstAdmin.submit}</button>
        </form>
      </div>
    </Layout>
  );
}
