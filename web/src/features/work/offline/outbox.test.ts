import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/shared/api/errors';
import type { ActionInput, Incident } from '@/shared/api/types';
import { deleteOutbox, listOutbox } from './db';
import { Outbox, type NewEntry } from './outbox';

function incident(change: Partial<Incident> = {}): Incident {
  return { id: 7, version: 3, state: 'ASSIGNED', actions: ['START', 'RESOLVE', 'COMMENT'], timeline: [], signals: [], ...change } as Incident;
}

/** A server that a test takes away and gives back. */
class FakeServer {
  online = true;
  loseAnswer = false;
  current = incident();
  acts: ActionInput[] = [];
  photos = 0;

  uploadPhoto = async () => {
    this.reach();
    return `photo-${++this.photos}`;
  };

  load = async () => {
    this.reach();
    return this.current;
  };

  act = async (_id: number, input: ActionInput) => {
    this.reach();
    if (input.version !== this.current.version) throw new ApiError({ status: 409, code: 'stale-version' });
    if (!this.current.actions.includes(input.action)) throw new ApiError({ status: 409, code: 'not-allowed-in-state' });
    this.acts.push(input);
    const state = input.action === 'START' ? 'IN_PROGRESS' : input.action === 'RESOLVE' ? 'RESOLVED' : this.current.state;
    this.current = incident({ version: input.version + 1, state, actions: state === 'RESOLVED' ? [] : ['RESOLVE', 'COMMENT'] });
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

const entry = (change: Partial<NewEntry> = {}): NewEntry => ({ incidentId: 7, title: 'Pohon tumbang', action: 'START', version: 3, note: '', photos: [], ...change });

function outbox(server: FakeServer) {
  return new Outbox(server, (error) => (error as ApiError).code, vi.fn());
}

afterEach(async () => {
  for (const each of await listOutbox()) await deleteOutbox(each.id);
});

describe('Outbox', () => {
  it('keeps what is done without a signal, over a restart, and sends it in order when the signal is back', async () => {
    const server = new FakeServer();
    server.online = false;
    const first = outbox(server);
    await first.add(entry());
    await first.add(entry({ action: 'RESOLVE', note: 'Sudah dipotong', photos: [new Blob(['x'])] }));
    await first.sync();
    expect(server.acts).toEqual([]);

    server.online = true;
    const restarted = outbox(server);
    await restarted.sync();
    expect(server.acts.map((input) => input.action)).toEqual(['START', 'RESOLVE']);
    expect(server.acts[1]).toMatchObject({ note: 'Sudah dipotong', attachmentIds: ['photo-1'] });
    expect(await listOutbox()).toEqual([]);
    expect(restarted.get()).toEqual({ entries: [], sending: false });
  });

  it('does not do twice what had arrived when only the answer was lost', async () => {
    const server = new FakeServer();
    server.loseAnswer = true;
    const box = outbox(server);
    await box.add(entry());
    await box.sync();
    await box.sync();
    expect(server.acts).toHaveLength(1);
    expect(box.get().entries).toEqual([]);
  });

  it('sends again with the newest version when others changed something else', async () => {
    const server = new FakeServer();
    server.current = incident({ version: 9 });
    const box = outbox(server);
    await box.add(entry());
    await box.sync();
    expect(server.acts).toEqual([{ action: 'START', version: 9, note: null, attachmentIds: [] }]);
  });

  it('keeps what the server refuses, says why, and holds back what follows on the same incident', async () => {
    const server = new FakeServer();
    server.current = incident({ version: 9, state: 'REJECTED', actions: [] });
    const box = outbox(server);
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
    const box = outbox(server);
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
});
