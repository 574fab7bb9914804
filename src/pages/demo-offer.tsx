import type { Say } from './page-text.ts';

/** Where nobody has brought any figures yet: what an admin can do to see the product at work. */
export function DemoOffer({ say: { demo } }: { say: Say }) {
  return (
    <p class="empty offer">
      {demo.try}{' '}
      <a class="button" href="/demo">
        {demo.load}
      </a>
    </p>
  );
}
