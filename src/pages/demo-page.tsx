import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { type Say, sayIn } from './page-text.ts';

export interface DemoPageProps {
  readonly frame: Frame;
  /** How many values and milestone states people brought. */
  readonly real: number;
}

/** What loading or clearing the made-up figures does, with the one button that does it: POST /demo/load or /demo/clear. */
export function DemoPage({ frame, real }: DemoPageProps) {
  const say = sayIn(frame.language);
  const { demo } = say;
  return (
    <Layout frame={frame} title={demo.heading} narrow>
      <div class="card">
        <h1>{demo.heading}</h1>
        {frame.demo ? <Clear say={say} /> : <Load real={real} say={say} />}
      </div>
    </Layout>
  );
}

function Load({ real, say: { demo } }: { real: number; say: Say }) {
  return (
    <>
      <p>{demo.what}</p>
      <ul class="rules">
        <li>{demo.marks}</li>
        <li>{demo.safe}</li>
        <li>{demo.wait}</li>
      </ul>
      {real > 0 ? <p class="notice">{demo.beside({ values: real })}</p> : null}
      <form method="post" action="/demo/load">
        {real > 0 ? <input type="hidden" name="besideReal" value="yes" /> : null}
        <button type="submit">{real > 0 ? demo.loadBeside : demo.load}</button>
      </form>
      <p>
        <a href="/">{demo.back}</a>
      </p>
    </>
  );
}

function Clear({ say: { demo } }: { say: Say }) {
  return (
    <>
      <p>{demo.isLoaded}</p>
      <p>{demo.clearing}</p>
      <form method="post" action="/demo/clear">
        <button type="submit">{demo.clear}</button>
      </form>
      <p>
        <a href="/">{demo.keep}</a>
      </p>
    </>
  );
}
