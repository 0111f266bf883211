import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setLocale } from '@/shared/i18n/locale';
import type { OutboxEntry } from './offline/db';
import { ResolvedMeanwhile, type Outbox } from './offline/outbox';
import { refusalText } from './offline/refusal';
import { OutboxBanner } from './OutboxBanner';

const refused = (change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'e-1', person: 'sari', sequence: 1, incidentId: 7, title: 'Pohon tumbang', action: 'RESOLVE', version: 3, note: 'Dahan sudah diangkut', photos: [new Blob(['x']), new Blob(['y'])],
  sentPhotoIds: [], at: '2026-11-30T03:00:00Z', refused: refusalText(new ResolvedMeanwhile('Tono Contoh')), ...change,
});

function show(entries: OutboxEntry[], others = 0) {
  const sendAsComment = vi.fn(() => Promise.resolve());
  render(
    <MantineProvider env="test">
      <OutboxBanner outbox={{ sendAsComment } as unknown as Outbox} state={{ entries, others, sending: false }} />
    </MantineProvider>,
  );
  return sendAsComment;
}

describe('OutboxBanner', () => {
  afterEach(() => setLocale('id'));

  it('says who resolved the incident meanwhile, what is still here, and sends it as a note', async () => {
    const sendAsComment = show([refused()]);
    expect(screen.getByText('“Selesai” untuk Pohon tumbang ditolak: kejadian ini sudah diselesaikan Tono Contoh.')).toBeTruthy();
    expect(screen.getByText('Dahan sudah diangkut')).toBeTruthy();
    expect(screen.getByText('2 foto masih ada di ponsel ini.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Kirim sebagai catatan' }));
    expect(sendAsComment).toHaveBeenCalledWith('e-1');
  });

  it('says it in English too', () => {
    setLocale('en');
    show([refused()]);
    expect(screen.getByText('“Done” for Pohon tumbang was refused: Tono Contoh resolved this incident meanwhile.')).toBeTruthy();
  });

  it('offers no note where there is nothing to say', () => {
    show([refused({ action: 'START', note: '', photos: [] })]);
    expect(screen.queryByRole('button', { name: 'Kirim sebagai catatan' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Buang' })).toBeTruthy();
  });

  it('says only how many of others wait', () => {
    show([], 2);
    expect(screen.getByText('2 tindakan orang lain menunggu di ponsel ini sampai ia masuk lagi.')).toBeTruthy();
  });
});
