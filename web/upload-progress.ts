interface Told {
  readonly share: number;
  readonly words: string;
}

/** Follows a check as the server tells of it; when it has ended the page is asked for anew and shows the report. */
function follow(island: HTMLElement): void {
  const bar = island.querySelector('progress');
  const status = island.querySelector('[role="status"]');
  const source = new EventSource(island.dataset['source'] ?? '');
  source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
    const { share, words }: Told = JSON.parse(data);
    if (bar) bar.value = Math.floor(share * 100);
    if (status) status.textContent = words;
  });
  source.addEventListener('end', () => {
    source.close();
    location.reload();
  });
}

document.querySelectorAll<HTMLElement>('[data-island="upload-progress"]').forEach(follow);
