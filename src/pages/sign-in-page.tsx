import { ErrorSummary } from './error-summary.tsx';
import { Field } from './field.tsx';
import type { FieldError, Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { sayIn } from './page-text.ts';

export interface SignInPageProps {
  readonly frame: Frame;
  /** The name as typed, kept after a failed attempt. */
  readonly name?: string;
  /** Where to go after signing in: a path of this site. */
  readonly next: string;
  readonly errors?: readonly FieldError[];
}

/** The sign-in form: POST /sign-in with name, password and next. */
export function SignInPage({ frame, name = '', next, errors = [] }: SignInPageProps) {
  const say = sayIn(frame.language);
  const { signIn, layout } = say.page;
  return (
    <Layout frame={frame} title={signIn.title} faulty={errors.length > 0} narrow>
      <ErrorSummary errors={errors} say={say} />
      <div class="card">
        <h1>{signIn.title}</h1>
        <p class="soft">{layout.tagline}</p>
        <form method="post" action="/sign-in">
          <input type="hidden" name="next" value={next} />
          <Field
            name="name"
            label={signIn.name}
            errors={errors}
            input={(ties) => <input {...ties} type="text" value={name} autocomplete="username" required />}
          />
          <Field
            name="password"
            label={signIn.password}
            errors={errors}
            input={(ties) => <input {...ties} type="password" autocomplete="current-password" required />}
          />
          <button type="submit">{signIn.submit}</button>
        </form>
        <p class="soft">{signIn.help}</p>
      </div>
    </Layout>
  );
}
