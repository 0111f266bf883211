import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/shared/api/errors';
import type { ActionInput, Incident } from '@/shared/api/types';
import { deleteOutbox, listOutbox, putOutbox } from './db';
import { Outbox, ResolvedMeanwhile, type NewEntry } from './outbox';

function incident(change: Partial<Incident> = {}): Incident {
  return { id: 7, version: 3, state: 'ASSIGNED', actions: ['START', 'RESOLVE', 'COMMENT'], timeline: [], signals: [], ...change } as Incident;
}

/** A server that a test takes away and gives back. */
class FakeServer {
  online = true;
  signedIn = 'sari';
  loseAnswer = false;
  current = incident();
  acts: ActionInput[] = [];
  photos = 0;
  #granted = new Set<string>();

  person = async () => {
    this.reach();
    return this.signedIn;
  };

  uploadPhoto = async () => {
    this.reach();
    return `photo-${++this.photos}`;
  };

  load = async () => {
    this.reach();
    return this.current;
  };

  act = async (_id: number, input: ActionInput, key: string) => {
    this.reach();
    if (this.#granted.has(key)) return this.current;
    if (input.version !== this.current.version) throw new ApiError({ status: 409, code: 'stale-version' });
    if (!this.current.actions.includes(input.action)) throw new ApiError({ status: 409, code: 'not-allowed-in-state' });
    this.acts.push(input);
    this.#granted.add(key);
    const state = input.action === 'START' ? 'IN_PROGRESS' : input.action === 'RESOLVE' ? 'RESOLVED' : this.current.state;
    this.current = incident({ version: input.version + 1, state, actions: state === 'RESOLVED' ? ['COMMENT'] : ['RESOLVE', 'COMMENT'] });
    if (this.loseAnswer) {
      this.loseAnswer = false;
      throw new ApiError({ status: 0, code: 'network' });
    }
    return this.current;
  };

  private reach() {
    if (!this.online) throw new ApiError({ status: 0, code: 'network' });
  }
}

/** What somebody else had done before this phone had a signal again. */
function resolvedBy(name: string): Incident {
  return incident({ version: 9, state: 'RESOLVED', actions: ['COMMENT'], timeline: [{ kind: 'RESOLVED', by: { name, role: 'AGENCY_OFFICER' } }] as Incident['timeline'] });
}

const entry = (change: Partial<NewEntry> = {}): NewEntry => ({ incidentId: 7, title: 'Pohon tumbang', action: 'START', version: 3, note: '', photos: [], ...change });

async function outbox(server: FakeServer, person = 'sari') {
  const box = new Outbox(server, (error) => (error instanceof ResolvedMeanwhile ? `resolved by ${error.by}` : (error as ApiError).code), vi.fn());
  await box.belongTo(person);
  return box;
}

afterEach(async () => {
  for (const each of await listOutbox()) await deleteOutbox(each.id);
});

describe('Outbox', () => {
  it('keeps what is done without a signal, over a restart, and sends it in order when the signal is back', async () => {
    const server = new FakeServer();
    server.online = false;
    const first = await outbox(server);
    await first.add(entry());
    await first.add(entry({ action: 'RESOLVE', note: 'Sudah dipotong', photos: [new Blob(['x'])] }));
    await first.sync();
    expect(server.acts).toEqual([]);

    server.online = true;
    const restarted = await outbox(server);
    await restarted.sync();
    expect(server.acts.map((input) => input.action)).toEqual(['START', 'RESOLVE']);
    expect(server.acts[1]).toMatchObject({ note: 'Sudah dipotong', attachmentIds: ['photo-1'] });
    expect(await listOutbox()).toEqual([]);
    expect(restarted.get()).toEqual({ entries: [], others: 0, sending: false });
  });

  it('does not do twice what had arrived when only the answer was lost', async () => {
    const server = new FakeServer();
    server.loseAnswer = true;
    const box = await outbox(server);
    await box.add(entry());
    await box.sync();
    await box.sync();
    expect(server.acts).toHaveLength(1);
    expect(box.get().entries).toEqual([]);
  });

  it('does not write a note twice when its answer was lost, however fast the clock of the phone', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2099-01-01T00:00:00Z') });
    try {
      const server = new FakeServer();
      server.loseAnswer = true;
      const box = await outbox(server);
      await box.add(entry({ action: 'COMMENT', note: 'Di lokasi' }));
      await box.sync();
      await box.sync();
      expect(server.acts.map((input) => input.note)).toEqual(['Di lokasi']);
      expect(box.get().entries).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('sends two notes of the same words as two', async () => {
    const server = new FakeServer();
    const box = await outbox(server);
    await box.add(entry({ action: 'COMMENT', note: 'Masih menunggu alat' }));
    await box.add(entry({ action: 'COMMENT', note: 'Masih menunggu alat' }));
    await box.sync();
    expect(server.acts).toHaveLength(2);
  });

  it('says who resolved the incident meanwhile, and keeps the words and photos for a note', async () => {
    const server = new FakeServer();
    server.current = resolvedBy('Sari Contoh');
    const box = await outbox(server);
    await box.add(entry({ action: 'RESOLVE', note: 'Dahan sudah diangkut', photos: [new Blob(['x'])] }));
    await box.sync();
    expect(server.acts).toEqual([]);
    const [kept] = box.get().entries;
    expect(kept).toMatchObject({ refused: 'resolved by Sari Contoh', note: 'Dahan sudah diangkut' });
    expect(kept?.photos).toHaveLength(1);

    await box.sendAsComment(kept?.id ?? '');
    await box.sync();
    expect(server.acts).toEqual([{ action: 'COMMENT', version: 9, note: 'Dahan sudah diangkut', attachmentIds: ['photo-2'] }]);
    expect(box.get().entries).toEqual([]);
  });

  it('says nothing of a start where somebody else began: the work is under way', async () => {
    const server = new FakeServer();
    server.current = incident({ version: 9, state: 'IN_PROGRESS', actions: ['RESOLVE', 'COMMENT'] });
    const box = await outbox(server);
    await box.add(entry());
    await box.add(entry({ action: 'RESOLVE', photos: [new Blob(['x'])] }));
    await box.sync();
    expect(server.acts.map((input) => input.action)).toEqual(['RESOLVE']);
    expect(box.get().entries).toEqual([]);
  });

  it('is done with what the server had before it took the incident out of sight', async () => {
    const server = new FakeServer();
    server.act = async () => {
      throw new ApiError({ status: 409, code: 'already-done' });
    };
    const box = await outbox(server);
    await box.add(entry({ action: 'HAND_BACK', note: 'Bukan wewenang kami' }));
    await box.sync();
    expect(box.get().entries).toEqual([]);
  });

  it('sends again with the newest version when others changed something else', async () => {
    const server = new FakeServer();
    server.current = incident({ version: 9 });
    const box = await outbox(server);
    await box.add(entry());
    await box.sync();
    expect(server.acts).toEqual([{ action: 'START', version: 9, note: null, attachmentIds: [] }]);
  });

  it('keeps what the server refuses, says why, and holds back what follows on the same incident', async () => {
    const server = new FakeServer();
    server.current = incident({ version: 9, state: 'REJECTED', actions: [] });
    const box = await outbox(server);
    await box.add(entry());
    await box.add(entry({ action: 'COMMENT', note: 'Di lokasi' }));
    await box.sync();
    expect(box.get().entries.map((each) => each.refused)).toEqual(['stale-version', undefined]);
    expect(server.acts).toEqual([]);
    await box.discard(box.get().entries[0]?.id ?? '');
    expect(box.get().entries).toHaveLength(1);
  });

  it('does not send a photo twice when the signal went in between', async () => {
    const server = new FakeServer();
    const box = await outbox(server);
    const act = server.act;
    server.act = async () => {
      throw new ApiError({ status: 0, code: 'network' });
    };
    await box.add(entry({ action: 'RESOLVE', photos: [new Blob(['x'])] }));
    await box.sync();
    server.act = act;
    await box.sync();
    expect(server.photos).toBe(1);
    expect(server.acts[0]?.attachmentIds).toEqual(['photo-1']);
  });

  it('shows and sends what a person did to and as nobody else', async () => {
    const server = new FakeServer();
    server.online = false;
    await (await outbox(server, 'sari')).add(entry({ action: 'COMMENT', note: 'Dari Sari' }));

    server.online = true;
    server.signedIn = 'tono';
    const next = await outbox(server, 'tono');
    await next.sync();
    expect(next.get()).toEqual({ entries: [], others: 1, sending: false });
    await next.add(entry({ action: 'COMMENT', note: 'Dari Tono' }));
    await next.sync();
    expect(server.acts.map((input) => input.note)).toEqual(['Dari Tono']);

    server.signedIn = 'sari';
    await next.belongTo('sari');
    await next.sync();
    expect(server.acts.map((input) => input.note)).toEqual(['Dari Tono', 'Dari Sari']);
    expect(await listOutbox()).toEqual([]);
  });

  it('sends nothing where another page has signed somebody else in', async () => {
    const server = new FakeServer();
    server.signedIn = 'tono';
    const box = await outbox(server, 'sari');
    await box.add(entry());
    await box.sync();
    expect(server.acts).toEqual([]);
    expect(box.get().entries).toHaveLength(1);
  });

  it('gives what was kept without a name to the first who signs in', async () => {
    const server = new FakeServer();
    await putOutbox({ ...entry({ action: 'COMMENT', note: 'Lama' }), id: 'lama', sequence: 1, sentPhotoIds: [], at: '2026-11-01T00:00:00Z' });
    await outbox(server, 'sari');
    server.signedIn = 'tono';
    const later = await outbox(server, 'tono');
    await later.sync();
    expect(later.get()).toMatchObject({ entries: [], others: 1 });
    expect((await listOutbox()).map((each) => each.person)).toEqual(['sari']);
  });
});
